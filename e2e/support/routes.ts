import { readdirSync } from "node:fs";
import path from "node:path";

const app = path.join(import.meta.dirname, "../../app");

/** Every page of the application as the address it has, with its parameters in brackets. */
export const pagesOfApp = (): string[] =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`)
    .sort();
