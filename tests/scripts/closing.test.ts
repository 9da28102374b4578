import { createServer, get } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { closeServer } from "../../scripts/server/closing.ts";

let server: Server;
afterEach(() => server?.closeAllConnections());

async function listening(answerAfter = 0): Promise<() => Promise<number>> {
  server = createServer((_, response) => setTimeout(() => response.end("gelezen"), answerAfter));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return () =>
    new Promise((resolve, reject) =>
      get({ host: "127.0.0.1", port, agent: false }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode!));
      }).on("error", reject),
    );
}

/** Keeps the process busy, as a heavy page would: nothing is read meanwhile. */
function busyFor(milliseconds: number): void {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
}

it("whoever knocked while the process was too busy to hear it gets an answer when it stops", async () => {
  const ask = await listening();
  const answers = Promise.all(Array.from({ length: 60 }, ask));
  const closed = closeServer(server);
  setImmediate(() => busyFor(700));
  expect(await answers).toEqual(Array(60).fill(200));
  expect(await closed).toBe(true);
});

it("a stop waits for what is being answered", async () => {
  const ask = await listening(800);
  const answer = ask();
  expect(await closeServer(server)).toBe(true);
  expect(await answer).toBe(200);
});
