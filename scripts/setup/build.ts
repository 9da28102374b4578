import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exitOf, root, spawnNode } from "./node.ts";

const INPUTS = [
  "{app,lib,db,messages,public}/**/*",
  "{next.config,instrumentation,instrumentation-client,proxy}.ts",
  "postcss.config.*",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

const stampFile = path.join(root, ".next", "leerkring-build");

/** One value for everything the build is made of. */
export function buildFingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const files = globSync(INPUTS, { cwd: root, exclude: (name) => name === "migrations" || name.endsWith(".sql") });
  for (const file of files.sort()) {
    const full = path.join(root, file);
    if (statSync(full).isFile()) hash.update(`\0${file}\0`).update(readFileSync(full));
  }
  for (const name of Object.keys(process.env).sort()) {
    // npm and Next set some of these themselves, differently each time.
    if (name.startsWith("NEXT_PUBLIC_") || name === "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") {
      hash.update(`\0${name}\0${process.env[name]}`);
    }
  }
  return hash.digest("hex");
}

const isFresh = (fingerprint: string) =>
  existsSync(path.join(root, ".next", "BUILD_ID")) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, "utf8") === fingerprint;

/** Makes the production build when what it is made of changed since the last one. */
export async function buildIfStale(
  report: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const fingerprint = buildFingerprint();
  if (isFresh(fingerprint)) return;
  report("Building the application; this takes a minute …");
  const started = Date.now();
  const child = spawnNode("node_modules/next/dist/bin/next", ["build"], {
    env: { ...env, NODE_ENV: "production", NODE_OPTIONS: "" },
  });
  if ((await exitOf(child)) !== 0) {
    // Turbopack remembers a style sheet that failed, also when the file in it has been mended.
    rmSync(path.join(root, ".next", "cache"), { recursive: true, force: true });
    throw new Error("The build failed (see above).");
  }
  writeFileSync(stampFile, fingerprint);
  report(`Built in ${Math.round((Date.now() - started) / 1000)} seconds.`);
}
