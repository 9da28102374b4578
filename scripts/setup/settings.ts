import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "#lib/core/env";
import { root } from "./node.ts";

/** The settings of this run, with DATA_DIR as an absolute path. Ends the process with a clear message for a wrong one. */
export async function readSettings(): Promise<Env> {
  try {
    // Imported here: the module itself reads process.env, and throws for a wrong setting.
    const { parseEnv } = await import("#lib/core/env");
    const settings = parseEnv(process.env);
    return { ...settings, DATA_DIR: path.resolve(root, settings.DATA_DIR) };
  } catch (error) {
    if (!(error instanceof Error) || error.constructor.name !== "WrongSetting") throw error;
    console.error(`These settings are not right (see docs/operations.md):\n${error.message}`);
    process.exit(2);
  }
}

/** The secret of this Leerkring: made once and kept in the data folder, readable for its owner only. */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) {
    const own = `${file}.${process.pid}`;
    writeFileSync(own, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(own, file); // of two that start at once, one makes it
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(own);
    }
  }
  return readFileSync(file, "utf8").trim();
}

/** What Next seals the bound values of forms with: it follows from the secret, so every process that has that can open them. */
export const actionsKey = (secret: string): string =>
  createHmac("sha256", secret).update("server actions").digest("base64");
