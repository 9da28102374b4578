/** One process of the application: Next behind our own front (docs/adr/0001-a-front-of-our-own.md). Started by start.ts and dev.ts. */
import { createServer, Server } from "node:http";
import next from "next";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";
import { startJobs } from "#lib/jobs/jobs";
import { loadApi } from "./server/api.ts";
import { closeServer } from "./server/closing.ts";
import { startEventStreams } from "./server/events.ts";
import { makeFront } from "./server/front.ts";
import { METHODS } from "./server/limits.ts";
import { measure, tellMeasures } from "./server/measures.ts";
import { muffleConsole, watchForMishaps } from "./server/mishaps.ts";
import { countTogether } from "./server/companions.ts";
import { forgetOldSessions, makeQuota } from "./server/quota.ts";
import { answerRaw, statusOfParseError } from "./server/raw.ts";
import type { ParseError } from "./server/raw.ts";
import { root } from "./setup/node.ts";

const dev = process.argv.includes("--dev");
const plan = { dev, https: env.APP_URL.startsWith("https:") };
let closing = false;
let jobs: ReturnType<typeof startJobs> | undefined;
const events = startEventStreams();

if (!env.RATE_LIMITS) log.warn("rate limits are off (RATE_LIMITS=off with DEMO=1)");

const server = createServer({
  maxHeaderSize: 16_384,
  headersTimeout: 19_000, // with the interval below: cut within 20 seconds
  requestTimeout: 310_000, // for a file over a slow line; front.ts cuts all else after 15 seconds
  // Longer than the minute for which proxies keep an idle connection: else one asks just as we hang up.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
  requireHostHeader: false, // Node's own refusal would lack our headers; isOurHost refuses it
});
// Whoever asks and then does not read, or says nothing more. Event streams have a heartbeat every 15 seconds.
server.timeout = 60_000;
server.on("clientError", (error: ParseError, socket) => {
  const status = statusOfParseError(error);
  if (error.code === "ECONNRESET") socket.destroy();
  else answerRaw(socket, status, plan, status === 405 ? { Allow: METHODS.join(", ") } : {});
});
server.on("connect", (_request, socket) => answerRaw(socket, 405, plan, { Allow: METHODS.join(", ") }));
server.on("checkExpectation", (_request, response) => answerRaw(response.socket!, 417, plan));

async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  void jobs?.stop();
  void events.stop();
  const inTime = await closeServer(server);
  log.info({ inTime }, "stopped");
}

const mishaps = watchForMishaps(close);

const stop = () => {
  if (closing) return;
  setTimeout(() => process.exit(0), 9_800).unref();
  void close().then(() => process.exit(0));
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Whoever started us is gone, even if by kill -9: without it nobody can stop us.
process.on("disconnect", stop);

const app = next({
  dev,
  dir: root,
  hostname: env.HOST,
  port: env.PORT,
  // Next listens for web sockets on this one; outside development it gets a server that never hears any.
  httpServer: dev ? server : new Server(),
});
await app.prepare();
mishaps.claim();
if (!dev) muffleConsole();

const front = makeFront(
  {
    ...plan,
    appUrl: process.env.APP_URL ? env.APP_URL : undefined,
    listensOn: env.HOST,
    trustProxy: env.TRUST_PROXY,
    quota: env.RATE_LIMITS ? makeQuota(countTogether(env.WORKERS > 1)) : undefined,
    isClosing: () => closing,
    api: dev ? undefined : await loadApi(),
    events,
    measure,
  },
  app.getRequestHandler(),
);
server.on("request", front);

server.once("error", (error: NodeJS.ErrnoException) => {
  const reason = error.code === "EADDRINUSE" ? `port ${env.PORT} is taken; choose another with PORT=…` : error.message;
  process.stderr.write(`Cannot serve on ${env.HOST}:${env.PORT}: ${reason}\n`);
  process.exit(2);
});
server.listen(env.PORT, env.HOST, () => {
  setInterval(forgetOldSessions, 60_000).unref();
  jobs = startJobs();
  tellMeasures();
  log.info({ port: env.PORT, dev }, "started");
  process.send?.("ready");
});
