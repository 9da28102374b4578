import type { ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import { AggregatorRegistry } from "prom-client";
import type { Measured, MeasuresAsked, MeasuresTold } from "../server/measures.ts";

/** A process that does not answer within this is left out. */
const WAIT_MS = 3_000;

let turns = 0;

/** What one process measured; undefined when it does not say. */
function ask(child: ChildProcess, community: boolean): Promise<Measured[] | undefined> {
  const asked: MeasuresAsked = { kind: "measures", turn: (turns += 1), community };
  return new Promise((resolve) => {
    const over = (measured?: Measured[]) => {
      clearTimeout(timer);
      child.off("message", hear);
      resolve(measured);
    };
    const hear = (message: unknown) => {
      const told = message as Partial<MeasuresTold>;
      if (told.kind === "measures" && told.turn === asked.turn) over(told.measured);
    };
    const timer = setTimeout(over, WAIT_MS);
    child.on("message", hear);
    child.send(asked, (error) => error && over());
  });
}

/** What all processes measured, as Prometheus reads it. What is the same in all of them the first one tells. */
export async function collect(processes: readonly ChildProcess[]): Promise<string> {
  const told = await Promise.all(processes.map((child, place) => ask(child, place === 0)));
  const answered = told.flatMap((one) => (one ? [one] : []));
  const own = [
    { name: "leerkring_workers", help: "Processes of the application that run", type: "gauge", aggregator: "sum", values: [{ value: processes.length, labels: {} }] }, // prettier-ignore
    { name: "leerkring_workers_answering", help: "Processes that told what they measured", type: "gauge", aggregator: "sum", values: [{ value: answered.length, labels: {} }] }, // prettier-ignore
  ] as unknown as Measured[];
  return AggregatorRegistry.aggregate([own, ...answered]).metrics();
}

/** Serves the measures on 127.0.0.1 and nowhere else (trust.md H-4): what is in them is for who keeps the machine. */
export function serveMetrics(
  port: number,
  processes: () => readonly ChildProcess[],
  giveUp: (line: string) => void,
): void {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    collect(processes()).then(
      (text) => response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.once(
    "error",
    ({ code, message }: NodeJS.ErrnoException) =>
    giveUp(`Cannot serve measures: ${code === "EADDRINUSE" ? `port ${port} is taken; choose another with METRICS_PORT=…` : message}`), // prettier-ignore
  );
  server.listen(port, "127.0.0.1");
  server.unref();
}
