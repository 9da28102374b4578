import { randomBytes } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { answerFor } from "./answers.ts";
import type { HeaderPlan } from "./headers.ts";
import { securityHeaders } from "./headers.ts";

/** Answers on a bare socket, for what Node refuses before there is a request: also these carry every header. */
export function answerRaw(socket: Duplex, status: number, plan: HeaderPlan, extra: Record<string, string> = {}): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  const requestId = randomBytes(8).toString("hex");
  const { headers, body } = answerFor(status, { path: "/", nonce, requestId }, { Connection: "close", ...extra });
  const all = { ...securityHeaders("/", nonce, plan), "X-Request-Id": requestId, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
}

export interface ParseError extends Error {
  code?: string;
  rawPacket?: Buffer;
}

/** The status for what Node's parser refused. */
export function statusOfParseError({ code, rawPacket }: ParseError): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  // A method Node does not know never becomes a request; what does not even look like one is no method.
  const looksLikeMethod = /^[A-Z-]{3,20} /.test(rawPacket?.subarray(0, 24).toString("latin1") ?? "");
  return code === "HPE_INVALID_METHOD" && looksLikeMethod ? 405 : 400;
}
