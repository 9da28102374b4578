import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Software of an organisation that listens on this machine. `answer` is the status it gives, until it is changed. */
export async function openReceiver(answer = 204) {
  const received: Received[] = [];
  const receiver = { address: "", received, answer, close: async () => {} };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  receiver.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/haak`;
  receiver.close = async () => {
    server.closeAllConnections();
    await new Promise((done) => void server.close(done));
  };
  return receiver;
}

/** Whether a message carries a signature of this secret, as any receiver of Standard Webhooks looks at it. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const content = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const wanted = `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  return String(headers["webhook-signature"]).split(" ").includes(wanted);
}
