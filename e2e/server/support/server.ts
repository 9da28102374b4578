import { once } from "node:events";
import { Agent, request } from "node:http";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { createInterface } from "node:readline";
import { freePort } from "../../../scripts/setup/free-port.ts";
import { exitOf, spawnServer } from "../../../scripts/setup/node.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Ask {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** Milliseconds after which we give up; the promise then rejects. */
  patience?: number;
}

export interface Server {
  /** The address without a slash at the end; also the Origin of its own pages. */
  origin: string;
  port: number;
  pid: number;
  /** What it wrote: JSON lines, and anything else as it came. */
  lines: string[];
  ask: (path: string, options?: Ask) => Promise<Answer>;
  /** Asks it to end, as a supervisor would. @returns its exit code and how long it took, in ms */
  stop: (signal?: NodeJS.Signals) => Promise<{ code: number; took: number }>;
}

// An idle connection is dropped by us, long before the server does, so that it never hangs up just as we ask.
const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 20_000 });

/** Asks whoever listens on `port`. A request exactly as given: no header of our own but Host. */
export const askOn =
  (port: number, host: string) =>
  (path: string, options: Ask = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const { method = "GET", headers = {}, body, patience = 15_000 } = options;
      const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
      const asked = request(
        { agent, host: "127.0.0.1", port, path, method, headers: { Host: host, ...length, ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => {
            clearTimeout(timer);
            resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() });
          });
          response.on("error", reject);
        },
      );
      const timer = setTimeout(() => asked.destroy(new Error(`no answer within ${patience} ms`)), patience);
      asked.on("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      asked.end(body);
    });

/** Starts the production server on a port of its own. */
export async function startServer(databaseUrl: string, settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const host = `localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    APP_URL: `http://${host}`,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    DEMO: "1",
    RATE_LIMITS: "off",
    LOG_LEVEL: "info",
    ...settings,
  };
  const child = spawnServer([], { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const lines: string[] = [];
  for (const stream of [child.stdout!, child.stderr!])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  const ended = exitOf(child);
  const ready = once(child, "message").then(() => true);
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`the server ended: ${lines.join("\n")}`);
  const ask = askOn(port, host);
  /** A line that broke looks the same whether the server fell or not: it says so itself. */
  const explained = (error: Error) => {
    const last = lines.findLast((line) => line.includes('"level":60'));
    if (last) error.message += ` (the server: ${last})`;
    throw error;
  };
  return {
    origin: `http://${host}`,
    port,
    pid: child.pid!,
    lines,
    ask: (path, options) => ask(path, options).catch(explained),
    async stop(signal = "SIGTERM") {
      const started = Date.now();
      child.kill(signal);
      return { code: await ended, took: Date.now() - started };
    },
  };
}

/** Signs in through the demo door. @returns the Cookie header of that session */
export async function signIn({ ask, origin }: Pick<Server, "ask" | "origin">, email: string): Promise<string> {
  const { status, headers } = await ask("/inloggen/demo", {
    method: "POST",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email }).toString(),
  });
  if (status !== 303) throw new Error(`${email} could not sign in: ${status}`);
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]!).join("; ");
}

/** What a write through the API needs besides the session. */
export const writing = ({ origin }: Pick<Server, "origin">, cookie: string, more: OutgoingHttpHeaders = {}) => ({
  Cookie: cookie,
  Origin: origin,
  "Content-Type": "application/json",
  ...more,
});
