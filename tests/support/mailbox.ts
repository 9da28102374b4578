import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** One delivery as the mail server saw it. */
export interface Delivery {
  recipients: string[];
  /** Header lines, unfolded. */
  headers: string[];
  body: string;
}

/** A mail server on loopback. `refuse` answers every message with an error; `port` 0 takes a free one. */
export async function openMailbox(port = 0) {
  const deliveries: Delivery[] = [];
  const mailbox = { deliveries, port, refuse: false, close: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (mailbox.refuse) return done(Object.assign(new Error("not now"), { responseCode: 451 }));
        const [head = "", ...rest] = Buffer.concat(chunks).toString("utf8").split("\r\n\r\n");
        deliveries.push({
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          headers: head.replace(/\r\n[ \t]+/g, " ").split("\r\n"),
          body: rest.join("\r\n\r\n"),
        });
        done();
      });
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  mailbox.port = (server.server.address() as AddressInfo).port;
  mailbox.close = () => new Promise((resolve) => server.close(() => resolve()));
  return mailbox;
}

export const headerOf = ({ headers }: Delivery, name: string): string[] =>
  headers
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim());
