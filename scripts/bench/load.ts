import autocannon from "autocannon";
import type { Result } from "autocannon";

export interface Shot {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Outcome {
  /** Answers per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were not 2xx, and requests without an answer. */
  failed: number;
}

/** Sends the shots over and over on so many connections, each waiting for its answer before it goes on. */
export async function load(origin: string, shots: Shot[], connections: number, seconds: number): Promise<Outcome> {
  const times: number[] = [];
  let next = 0;
  const { non2xx, errors } = await new Promise<Result>((resolve, reject) => {
    const setupRequest = (request: object) => ({ ...request, ...shots[next++ % shots.length] });
    const run = autocannon(
      { url: origin, connections, duration: seconds, requests: [{ setupRequest }] },
      (error, result) => (error ? reject(error as Error) : resolve(result)),
    );
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { rate: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: non2xx + errors };
}
