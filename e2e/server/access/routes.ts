import { readFileSync } from "node:fs";
import type { Server } from "../support/server.ts";

export interface Route {
  /** With its parameters in brackets. */
  path: string;
  kind: "page" | "handler";
}

/** Every address of the build. */
export const routes = (): Route[] => {
  const manifest = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  return Object.entries(manifest)
    .map(([file, path]): Route => ({ path, kind: file.endsWith("/page") ? "page" : "handler" }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** The address of one thing: what stands in brackets is its key. */
export const fill = (route: string, key: string): string => route.replace(/\[[^\]]+\]/, () => key);

/** The methods that a handler takes, as it says itself. */
export async function methodsOf({ ask }: Server, { path }: Route): Promise<string[]> {
  const { headers } = await ask(fill(path, "1"), { method: "OPTIONS" });
  const allowed = (headers.allow ?? "").split(", ");
  return allowed.filter((method) => method !== "" && method !== "OPTIONS" && method !== "HEAD").sort();
}
