import type { ChildProcess } from "node:child_process";
import { exitOf, spawnServer, waitUntil } from "./node.ts";

const RESTARTS_PER_MINUTE = 5;
const STOP_MS = 10_500;
/** serve.ts ends with this when starting again cannot help: the port is taken. */
const HOPELESS = 2;

export interface Supervised {
  /** Resolves when the process listens for the first time; rejects when it never will. */
  ready: Promise<void>;
  /** Resolves when it ended for good without being asked to. */
  gaveUp: Promise<void>;
  stop: () => Promise<void>;
}

/** Whether a process that ended now may be started again. Forgets what is over a minute ago. */
export function mayRestart(restarts: number[], now: number): boolean {
  while (restarts[0] !== undefined && restarts[0] <= now - 60_000) restarts.shift();
  return restarts.length < RESTARTS_PER_MINUTE;
}

/** Keeps scripts/serve.ts running: it comes back when it dies, until it dies five times in a minute. */
export function superviseServer(env: NodeJS.ProcessEnv, args: string[], report: (line: string) => void): Supervised {
  const restarts: number[] = [];
  let stopping = false;
  let child: ChildProcess;
  let isReady = () => {};
  let isOver = () => {};
  const gaveUp = new Promise<void>((resolve) => (isOver = resolve));
  const ready = new Promise<void>((resolve, reject) => {
    isReady = resolve;
    void gaveUp.then(() => reject(new Error("The application does not start (see above).")));
  });
  ready.catch(() => {});

  const run = () => {
    // `ipc` so that it ends when we do, however we end.
    child = spawnServer(args, { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("message", (message) => message === "ready" && isReady());
    void exitOf(child).then((code) => {
      if (stopping) return;
      const now = Date.now();
      if (code === HOPELESS || !mayRestart(restarts, now)) return isOver();
      restarts.push(now);
      report(`The application stopped by itself (code ${code}); starting it again …`);
      run();
    });
  };
  run();

  return {
    ready,
    gaveUp,
    async stop() {
      stopping = true;
      const ended = () => child.exitCode !== null || child.signalCode !== null;
      if (ended()) return;
      child.kill("SIGTERM");
      if (!(await waitUntil(ended, STOP_MS))) child.kill("SIGKILL");
    },
  };
}
