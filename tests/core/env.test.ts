import { describe, expect, it } from "vitest";
import { WrongSetting, parseEnv } from "#lib/core/env";

const settings = (source: Record<string, string>) => parseEnv(source as unknown as NodeJS.ProcessEnv);
const complaint = (source: Record<string, string>): string => {
  try {
    settings(source);
  } catch (error) {
    expect(error).toBeInstanceOf(WrongSetting);
    return (error as Error).message;
  }
  throw new Error("nothing was wrong");
};

describe("without any setting", () => {
  it("it is a demo on this machine, with limits, and without mail server or database of one's own", () => {
    expect(settings({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      WORKERS: 1,
      METRICS_PORT: undefined,
      APP_URL: "http://127.0.0.1:3000",
      DATABASE_URL: undefined,
      DATA_DIR: ".data",
      AUTH_SECRET: undefined,
      DEMO: true,
      SMTP_URL: undefined,
      MAIL_FROM: "Leerkring <noreply@example.nl>",
      STORAGE_URL: undefined,
      CLAMAV_URL: undefined,
      SECURITY_CONTACT: "mailto:beveiliging@example.nl",
      LOG_LEVEL: "info",
      TRUST_PROXY: false,
      RATE_LIMITS: true,
      FOLLOW_UP_AFTER_DAYS: 42,
      RESIDENT_REQUEST_DAYS: 30,
      OIDC_LOOPBACK: false,
      WEBHOOK_LOOPBACK: false,
    });
  });

  it("or with empty ones it is the same", () => {
    expect(settings({ PORT: "", DEMO: "", DATABASE_URL: "", APP_URL: "", RATE_LIMITS: "" })).toEqual(settings({}));
  });
});

describe("a demo", () => {
  const DATABASE_URL = "postgres://a:b@db/leerkring";

  it("alone lets webhooks go to this machine, and then only when asked for", () => {
    expect(settings({ WEBHOOK_LOOPBACK: "1" }).WEBHOOK_LOOPBACK).toBe(true);
    expect(settings({ WEBHOOK_LOOPBACK: "1", DEMO: "0" }).WEBHOOK_LOOPBACK).toBe(false);
  });

  it("is off with a database of one's own, unless asked for", () => {
    expect(settings({ DATABASE_URL }).DEMO).toBe(false);
    expect(settings({ DATABASE_URL, DEMO: "1" }).DEMO).toBe(true);
    expect(settings({ DEMO: "0" }).DEMO).toBe(false);
  });

  it("is the only place where the limits can be off", () => {
    expect(settings({ RATE_LIMITS: "off" }).RATE_LIMITS).toBe(false);
    expect(settings({ RATE_LIMITS: "off", DEMO: "0" }).RATE_LIMITS).toBe(true);
    expect(settings({ RATE_LIMITS: "off", DATABASE_URL }).RATE_LIMITS).toBe(true);
    expect(settings({ RATE_LIMITS: "on" }).RATE_LIMITS).toBe(true);
  });
});

describe("a provider of work accounts on this machine, over http", () => {
  it("is for demos and tests: without demo the server does not start", () => {
    expect(settings({ OIDC_LOOPBACK: "1" }).OIDC_LOOPBACK).toBe(true);
    for (const DEMO of ["0", ""])
      expect(complaint({ OIDC_LOOPBACK: "1", DEMO, DATABASE_URL: "postgres://a:b@db/leerkring" })).toMatch(
        /^OIDC_LOOPBACK: only with DEMO=1/,
      );
  });
});

describe("the address of the site", () => {
  it("follows the port, and loses its slash and path", () => {
    expect(settings({ PORT: "8080" }).APP_URL).toBe("http://127.0.0.1:8080");
    expect(settings({ APP_URL: "https://leerkring.nl/" }).APP_URL).toBe("https://leerkring.nl");
    expect(settings({ APP_URL: "https://leerkring.nl:8443/pad?x=1" }).APP_URL).toBe("https://leerkring.nl:8443");
  });

  it("needs https, except on this machine", () => {
    for (const APP_URL of ["http://localhost:3000", "http://127.0.0.1", "http://127.8.8.8:80", "http://[::1]:3000"]) {
      expect(settings({ APP_URL }).APP_URL).toBe(APP_URL.replace(/:80$/, ""));
    }
    for (const APP_URL of [
      "http://leerkring.nl",
      "http://localhost.evil.nl",
      "http://10.0.0.1",
      "http://127.evil.nl",
    ]) {
      expect(complaint({ APP_URL }), APP_URL).toMatch(/^APP_URL: needs https/);
    }
  });
});

describe("a wrong setting", () => {
  it.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "drieduizend"],
    ["PORT", "3000.5"],
    ["APP_URL", "leerkring.nl"],
    ["APP_URL", "ftp://leerkring.nl"],
    ["DATABASE_URL", "mysql://a/b"],
    ["DATABASE_URL", "leerkring"],
    ["AUTH_SECRET", "te-kort"],
    ["DEMO", "true"],
    ["DEMO", "ja"],
    ["SMTP_URL", "http://mail"],
    ["MAIL_FROM", "x"],
    ["SECURITY_CONTACT", "javascript:alert(1)"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "yes"],
    ["RATE_LIMITS", "0"],
  ])("%s=%s is named", (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name}: `));
  });

  it("comes with every other wrong setting, a line for each", () => {
    const lines = complaint({ PORT: "x", DEMO: "x", AUTH_SECRET: "x", APP_URL: "http://leerkring.nl" }).split("\n");
    expect(lines.map((line) => line.split(":")[0]).toSorted()).toEqual(["APP_URL", "AUTH_SECRET", "DEMO", "PORT"]);
  });

  it("is told without its value, which may be a secret", () => {
    expect(complaint({ AUTH_SECRET: "geheim-kort", DATABASE_URL: "x://u:geheim@db/x" })).not.toContain("geheim");
  });

  it("that nobody knows is left alone: the shell is full of them", () => {
    expect(settings({ PATH: "/bin", PORTS: "x" })).toEqual(settings({}));
  });
});

it("so many processes as are asked for, from one to sixteen, and otherwise says what is wrong", () => {
  expect(settings({ WORKERS: "16", METRICS_PORT: "9464" })).toMatchObject({ WORKERS: 16, METRICS_PORT: 9464 });
  for (const WORKERS of ["0", "17", "1.5", "twee"]) expect(complaint({ WORKERS })).toMatch(/^WORKERS: /);
  expect(complaint({ METRICS_PORT: "70000" })).toMatch(/^METRICS_PORT: /);
});
