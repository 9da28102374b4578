import { AsyncLocalStorage } from "node:async_hooks";

export interface RequestContext {
  /** Shown on error pages and written in every log line of this request. */
  id: string;
  /** Address of the client as the server decided it, never a header the client sent. */
  ip: string;
  /** Set when the database did not answer: the server then sends 503 instead of whatever the page made of it. */
  unavailable: boolean;
  /** Milliseconds it stood in line for a connection to the database so far. */
  waited?: number;
  /** Set when a page was asked for too often, in seconds to wait: the server then sends 429. */
  tooFast?: number;
}

// On globalThis: the HTTP server and Next's bundles each load their own copy of this module.
const shared = globalThis as { __leerkringRequest?: AsyncLocalStorage<RequestContext> };
const storage = (shared.__leerkringRequest ??= new AsyncLocalStorage<RequestContext>());

/** Runs `work` with `context` as the current request. */
export const withRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** The request being answered, or undefined in scripts and jobs. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** Runs `work` for no request: what it waits for and what goes wrong in it is not the request's. */
export const outsideRequest = <T>(work: () => T): T => storage.exit(work);
