import type { ChildProcess } from "node:child_process";
import { exitOf, forkServer, spawnServer, waitUntil } from "./node.ts";

const RESTARTS_PER_MINUTE = 5;
const STOP_MS = 10_500;
/** serve.ts ends with this when starting again cannot help: the port is taken. */
const HOPELESS = 2;

export interface Supervised {
  /** Resolves when every process listens for the first time; rejects when that will never be. */
  ready: Promise<void>;
  /** Resolves when all ended for good without being asked to. */
  gaveUp: Promise<void>;
  /** Those that run now. */
  processes: () => ChildProcess[];
  stop: () => Promise<void>;
}

export interface Plan {
  env: NodeJS.ProcessEnv;
  dev: boolean;
  /** How many processes share the port; in development always one. */
  workers: number;
  report: (line: string) => void;
}

/** Whether a process that ended now may be started again. Forgets what is over a minute ago. */
export function mayRestart(restarts: number[], now: number): boolean {
  while (restarts[0] !== undefined && restarts[0] <= now - 60_000) restarts.shift();
  return restarts.length < RESTARTS_PER_MINUTE;
}

/**
 * Keeps the application running: a process that dies comes back, until it dies five times in a minute. Of several one may be
 * given up while the others serve; when none is left it is over.
 */
export function superviseServer({ env, dev, workers, report }: Plan): Supervised {
  const many = dev ? 1 : workers;
  let isOver = () => {};
  const gaveUp = new Promise<void>((resolve) => (isOver = resolve));
  const leave = () => {
    left += 1;
    if (left === many) isOver();
  };
  let left = 0;
  const start = (worker: number) => {
    const own = { ...env, LEERKRING_WORKER: String(worker) };
    // `ipc` so that it ends when we do, however we end.
    if (many === 1) return spawnServer(dev ? ["--dev"] : [], { env: own, stdio: ["ignore", "inherit", "inherit", "ipc"] }); // prettier-ignore
    return forkServer(own);
  };
  const kept = Array.from({ length: many }, (_, turn) =>
    keep(() => start(turn + 1), { report, leave, hopeless: isOver }),
  );
  const ready = Promise.race([
    Promise.all(kept.map((one) => one.ready)).then(() => {}),
    gaveUp.then(() => Promise.reject(new Error("The application does not start (see above)."))),
  ]);
  ready.catch(() => {});
  return {
    ready,
    gaveUp,
    processes: () => kept.flatMap(({ child }) => (isRunning(child()) ? [child()] : [])),
    stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))),
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

interface Ends {
  report: (line: string) => void;
  /** It died too often. */
  leave: () => void;
  /** Neither it nor another can be started. */
  hopeless: () => void;
}

/** Keeps one process running. */
function keep(start: () => ChildProcess, { report, leave, hopeless }: Ends) {
  const restarts: number[] = [];
  let stopping = false;
  let child: ChildProcess;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));

  const run = () => {
    child = start();
    child.on("message", (message) => message === "ready" && isReady());
    void exitOf(child).then((code) => {
      if (stopping) return;
      if (code === HOPELESS) return hopeless();
      const now = Date.now();
      if (!mayRestart(restarts, now)) return leave();
      restarts.push(now);
      report(`The application stopped by itself (code ${code}); starting it again …`);
      run();
    });
  };
  run();

  return {
    ready,
    child: () => child,
    async stop() {
      stopping = true;
      const ended = () => !isRunning(child);
      if (ended()) return;
      child.kill("SIGTERM");
      if (!(await waitUntil(ended, STOP_MS))) child.kill("SIGKILL");
    },
  };
}
