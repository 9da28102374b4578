import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { MetricObjectWithValues, MetricValue } from "prom-client";
import { poolLoad } from "#db/client";
import { measureCommunity } from "#lib/health/measures";
import { openStreams } from "./closing.ts";
import { EVENTS_PATH } from "./events.ts";
import { isUpload, splitTarget } from "./limits.ts";

export type Measured = MetricObjectWithValues<MetricValue<string>>;

/** What the supervisor asks of a process; `community` for what is the same in all of them. */
export interface MeasuresAsked {
  kind: "measures";
  turn: number;
  community: boolean;
}

export interface MeasuresTold {
  kind: "measures";
  turn: number;
  measured: Measured[];
}

/** Which sort of request: never an address itself, which may name a case or a person. */
export function kindOf({ method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">): string {
  const [path] = splitTarget(url ?? "/");
  if (path === EVENTS_PATH) return "events";
  if (path === "/api/health" || path === "/api/ready") return "health";
  if (path.startsWith("/_next/static/")) return "static";
  if (isUpload(method, path)) return "upload";
  if (path.startsWith("/api/")) return "api";
  if (method === "POST") return "form";
  return "rsc" in headers ? "navigation" : "page";
}

const registry = new Registry();
registry.setDefaultLabels({ worker: process.env.LEERKRING_WORKER ?? "1" });
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: "leerkring_request_seconds",
  help: "How long requests took, until the answer was sent or the line closed (499)",
  labelNames: ["kind", "status"],
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});

const gauge = (name: string, help: string, value: () => number) =>
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
gauge("leerkring_event_streams", "Event streams that are open", () => openStreams().size);
gauge("leerkring_pool_used", "Connections to the database that work now", () => poolLoad().used);
gauge("leerkring_pool_waiting", "Callers that wait for a connection to the database", () => poolLoad().waiting);

/** A stream lasts as long as somebody looks: counted while open, never timed. */
export function measure(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const kind = kindOf(request);
  if (kind === "events" && response.statusCode === 200) return;
  requests.observe({ kind, status: response.headersSent ? response.statusCode : 499 }, seconds);
}

const of = (asked: unknown): asked is MeasuresAsked => (asked as Partial<MeasuresAsked> | null)?.kind === "measures";

/** What this process measured of itself. */
export const measuredHere = (): Promise<Measured[]> => registry.getMetricsAsJSON() as unknown as Promise<Measured[]>;

/** Tells the supervisor what is measured here, when it asks (scripts/setup/metrics.ts). */
export function tellMeasures(): void {
  process.on("message", (asked: unknown) => {
    if (!of(asked)) return;
    void Promise.all([measuredHere(), asked.community ? measureCommunity() : []]).then(([own, common]) => {
      const told: MeasuresTold = { kind: "measures", turn: asked.turn, measured: [...own, ...common] as Measured[] };
      process.send?.(told);
    });
  });
}
