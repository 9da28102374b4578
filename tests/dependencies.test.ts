import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  /** It came inside the package above it, under that one's checksum. */
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")) as T;
const manifest = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
  "package.json",
);
const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

/** Every copy of a package in the lockfile, however deep, with its version. */
const copiesOf = (name: string) =>
  Object.entries(packages)
    .filter(([at]) => at.endsWith(`node_modules/${name}`))
    .map(([at, { version }]) => ({ at, version }));

/** "5.0.0-beta.32" comes before "5.0.0". */
const parts = (version: string) => {
  const numbers = version.match(/\d+/g)!.map(Number);
  return numbers.length > 3 ? numbers : [...numbers, Infinity];
};
const isAtLeast = (version: string, floor: string) => {
  const [own, least] = [parts(version), parts(floor)];
  const differs = own.findIndex((part, index) => part !== least[index]);
  return differs === -1 || own[differs]! > (least[differs] ?? 0);
};

/** trust.md G-4. Where there are two, the first is for its own major version. */
const floors: [string, ...string[]][] = [
  ["next", "16.4.6"],
  ["react", "19.3.1"],
  ["react-dom", "19.3.1"],
  ["drizzle-orm", "0.45.2"], // CVE-2026-39356
  ["next-auth", "4.24.15", "5.0.0-beta.32"],
  ["better-auth", "1.7.25"],
  ["linkifyjs", "4.3.2"],
];

describe("the versions we run", () => {
  it.each(floors)("%s is never older than %s", (name, ...least) => {
    for (const { at, version } of copiesOf(name)) {
      const floor = least.find((one) => one.split(".")[0] === version.split(".")[0]) ?? least.at(-1)!;
      expect(isAtLeast(version, floor), `${at} ${version}`).toBe(true);
    }
  });

  it("are counted rightly", () => {
    expect(isAtLeast("0.45.10", "0.45.2")).toBe(true);
    expect(isAtLeast("16.4.5", "16.4.6")).toBe(false);
    expect(isAtLeast("5.0.0", "5.0.0-beta.32")).toBe(true);
    expect(isAtLeast("5.0.0-beta.4", "5.0.0-beta.32")).toBe(false);
    expect(copiesOf("next").length).toBeGreaterThan(0);
  });

  it("are each the only one of React and of Next", () => {
    for (const name of ["next", "react", "react-dom"]) expect(copiesOf(name)).toHaveLength(1);
    expect(manifest.dependencies.react).toBe(manifest.dependencies["react-dom"]);
  });

  it("include Node 24, so that every host runs the same (trust.md T7)", () => {
    expect(manifest.dependencies.node).toMatch(/^24\./);
    expect(readFileSync(new URL("../.nvmrc", import.meta.url), "utf8").trim()).toMatch(/^v?24/);
  });
});

describe("package.json", () => {
  it("pins every package exactly", () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("says what the lockfile says", () => {
    const root = packages[""]!;
    expect({ ...root.dependencies, ...root.devDependencies }).toEqual(Object.fromEntries(direct));
    for (const [name, version] of direct) expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  });
});

describe("the lockfile", () => {
  it("has a checksum for every package, and names no place of its own to take it from", () => {
    const strange = Object.entries(packages).filter(
      ([at, { resolved, integrity, inBundle }]) =>
        at !== "" && !inBundle && !(integrity?.startsWith("sha512-") && resolved === undefined),
    );
    expect(strange.map(([at]) => at)).toEqual([]);
  });
});
