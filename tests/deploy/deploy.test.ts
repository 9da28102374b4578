import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseEnv } from "#lib/core/env";
import { measureCommunity } from "#lib/health/measures";
import { measuredHere } from "../../scripts/server/measures.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

const read = (file: string) => readFileSync(file, "utf8");

interface Service {
  image: string;
  user: string;
  ports?: string[];
  cap_drop: string[];
  read_only?: boolean;
  env_file?: string;
  networks: string[];
  healthcheck?: object;
}
const compose = parse(read("compose.yaml"), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
};
const services = Object.entries(compose.services);

describe("the compose file", () => {
  it("runs two processes of the application, their database and a proxy", () => {
    expect(Object.keys(compose.services)).toEqual(["database", "app", "app2", "proxy"]);
    expect(compose.services.app2).toEqual(compose.services.app);
  });

  it("names each image exactly, and runs none of them as root or with rights", () => {
    for (const [name, { image, user, cap_drop }] of services) {
      expect(image, name).toMatch(/:\d+\.\d+/);
      expect(image, name).not.toContain("latest");
      expect(Number(user.split(":")[0]), name).toBeGreaterThan(0);
      expect(cap_drop, name).toEqual(["ALL"]);
    }
  });

  it("opens the proxy alone, and only to this machine; the database is out of reach from outside", () => {
    for (const [name, { ports = [] }] of services) {
      if (name !== "proxy") expect(ports, name).toEqual([]);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    expect(compose.networks.inside).toEqual({ internal: true });
    expect(compose.services.database!.networks).toEqual(["inside"]);
  });

  it("keeps every secret in a file beside it", () => {
    expect(JSON.stringify(compose)).not.toMatch(/password|secret:|_KEY|SECRET|postgres:\/\//i);
    for (const file of ["deploy/leerkring.env.example", "deploy/database.env.example"])
      for (const line of read(file)
        .split("\n")
        .filter((one) => /^\w*(SECRET|KEY|PASSWORD|_URL)=/.test(one)))
        expect(line).toMatch(/^(APP_URL=https:\/\/leerkring\.example\.nl|\w+=)$/);
  });
});

it("the image is of the Node that package.json names, and does not run as root", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: { node: string } };
  const file = read("Containerfile");
  const bases = [...file.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(new Set(bases)).toEqual(new Set([`node:${dependencies.node}-bookworm-slim`]));
  expect(/^USER (.*)$/m.exec(file)![1]).toBe("node");
  expect(file).toMatch(/HEALTHCHECK[\s\S]*\/api\/health/);
});

it("the example of settings holds settings that exist, and those are right", () => {
  const pairs = read("deploy/leerkring.env.example")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]);
  const settings = parseEnv(Object.fromEntries(pairs) as unknown as NodeJS.ProcessEnv);
  for (const [name] of pairs) expect(Object.keys(settings), name).toContain(name);
  expect(settings).toMatchObject({ WORKERS: 2, METRICS_PORT: 9464, TRUST_PROXY: true });
});

describe("the proxy", () => {
  const nginx = read("deploy/nginx.conf");

  it("overwrites what clients say of themselves, and never passes it on", () => {
    for (const name of ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP"])
      expect(nginx).toMatch(new RegExp(`proxy_set_header ${name} `));
    expect(nginx).not.toContain("proxy_add_x_forwarded_for");
  });

  it("keeps the limits of the front: twenty seconds, one megabyte, fifteen for a file, no buffer on events", () => {
    for (const line of ["client_header_timeout 20s;", "client_body_timeout 20s;", "client_max_body_size 1m;", "client_max_body_size 15m;"]) expect(nginx).toContain(line); // prettier-ignore
    expect(/location = \/api\/events \{([^}]*)\}/.exec(nginx)![1]).toContain("proxy_buffering off;");
  });
});

describe("the alarms and the dashboard", () => {
  const rules = (parse(read("docs/alerts.yml")) as { groups: { rules: { alert: string; expr: string; for: string; annotations: { summary: string } }[] }[] }).groups.flatMap((group) => group.rules); // prettier-ignore
  const dashboard = JSON.parse(read("docs/dashboard.json")) as { panels: { targets: { expr: string }[] }[] };
  const asked = [
    ...rules.map(({ expr }) => expr),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];

  it("ask only for what is measured", async () => {
    const told = [...(await measuredHere()), ...((await measureCommunity()) as { name: string }[])];
    const names = [...told.map(({ name }) => name), "leerkring_workers", "leerkring_workers_answering"];
    for (const expr of asked)
      for (const [name] of expr.matchAll(/\b(leerkring|nodejs|process)_\w+/g))
        expect(names, expr).toContain(name.replace(/_(bucket|count|sum)$/, (end) => (names.includes(name) ? end : "")));
    expect(asked.length).toBeGreaterThan(20);
  });

  it("say in words what is the matter, and wait a moment", () => {
    for (const { alert, for: moment, annotations } of rules) {
      expect(annotations.summary.length, alert).toBeGreaterThan(10);
      expect(moment, alert).toMatch(/^\d+m$/);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});
