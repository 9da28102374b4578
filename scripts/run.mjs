/**
 * The door of every npm command: `node scripts/run.mjs <command> …`. Works on any Node >= 20 with built-ins only,
 * installs what is missing and hands over to scripts/<command>.ts on Node 24.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const stampFile = path.join(modules, ".leerkring-lock");
const windows = process.platform === "win32";

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const fingerprint = () =>
  createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");

/** Runs npm with the very npm that called us, else the one on the PATH. */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  // A user's NODE_ENV=production would leave out TypeScript, which the build needs.
  const env = { ...process.env, NODE_ENV: "development" };
  const run = spawnSync(command, [...first, ...args], { cwd: root, env, stdio: "inherit", shell: windows });
  return run.status === 0;
}

// Not `npm ci`: it refuses this lock file on platforms whose optional packages are absent from it.
const install = () => npm("install", "--no-save", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error");

function installWhatIsMissing() {
  const wanted = fingerprint();
  const complete = existsSync(path.join(modules, ".package-lock.json"));
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (complete && stamp === wanted) return;
  console.log(complete ? "Bringing the packages up to date …" : "Installing the packages; this takes a minute …");
  if (!install()) fail("npm could not install the packages (see above). Is there a network connection?");
  writeFileSync(stampFile, wanted);
}

function node24() {
  const binary = path.join(modules, "node", "bin", windows ? "node.exe" : "node");
  const works = () => existsSync(binary) && spawnSync(binary, ["--version"]).status === 0;
  if (works()) return binary;
  console.log("Fetching Node 24 …");
  npm("rebuild", "node");
  if (works()) return binary;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return fail(
    `Leerkring needs Node 24 or newer. This is Node ${process.versions.node}, and the npm package "node" that brings ` +
      "version 24 along could not be installed for this machine. Install Node 24 and try again.",
  );
}

const [command, ...rest] = process.argv.slice(2);
const script = path.join(root, "scripts", `${command}.ts`);
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(script)) fail(`There is no command "${command ?? ""}".`);

installWhatIsMissing();

const modes = { start: "production", bench: "production", seed: "production", dev: "development" };
const mode = modes[command];
const child = spawn(node24(), ["--conditions=react-server", "--disable-warning=ExperimentalWarning", script, ...rest], {
  cwd: root,
  // The fourth channel only tells the child that we are gone, so that even kill -9 leaves no server behind.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, ...(mode && { NODE_ENV: mode }), NEXT_TELEMETRY_DISABLED: "1", LEERKRING_ROOT: root },
});

// Once each: the terminal's own Ctrl-C reaches the child as well, and the child ignores repeats.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  let sent = false;
  process.on(signal, () => {
    if (!sent) child.kill(signal);
    sent = true;
  });
}
child.on("error", (error) => fail(`Could not run ${script}: ${error.message}`));
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
child.on("exit", (code, signal) => process.exit(code ?? 128 + (signalNumbers[signal] ?? 1)));
