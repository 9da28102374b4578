import { z } from "zod";

const switchValue = z.enum(["0", "1"]).transform((value) => value === "1");

const isLoopback = (hostname: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || isLoopback(hostname);
};

const namesBucket = (address: string): boolean => {
  const { username, password, pathname } = new URL(address);
  return username !== "" && password !== "" && /^\/[a-z0-9.-]{3,63}\/?$/.test(pathname);
};

const Settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  WORKERS: z.coerce.number().int().min(1).max(16).default(1),
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  APP_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isSafe, "needs https, because the session cookie only travels over https (loopback excepted)")
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  DEMO: switchValue.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Leerkring <noreply@example.nl>"),
  STORAGE_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isSafe, "needs https (loopback excepted)")
    .refine(namesBucket, "has the form https://key:secret@host/bucket")
    .optional(),
  CLAMAV_URL: z.url({ protocol: /^tcp$/ }).optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).default("mailto:beveiliging@example.nl"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  TRUST_PROXY: switchValue.default(false),
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  FOLLOW_UP_AFTER_DAYS: z.coerce.number().int().min(1).max(3650).default(42),
  RESIDENT_REQUEST_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  OIDC_LOOPBACK: switchValue.default(false),
  WEBHOOK_LOOPBACK: switchValue.default(false),
  BACKUP_KEY: z.string().min(16, "needs at least 16 characters").optional(),
});

export interface Env {
  PORT: number;
  HOST: string;
  /** How many processes of the application share PORT. */
  WORKERS: number;
  /** Where Prometheus reads measures, on 127.0.0.1 alone; without it nowhere. */
  METRICS_PORT: number | undefined;
  /** Where people reach the application: always used for links, never the Host header. No trailing slash. */
  APP_URL: string;
  DATABASE_URL: string | undefined;
  /** Who migrates, when the role of DATABASE_URL may not: it then gets only the rights that the application needs. */
  DATABASE_OWNER_URL: string | undefined;
  DATA_DIR: string;
  AUTH_SECRET: string | undefined;
  DEMO: boolean;
  SMTP_URL: string | undefined;
  MAIL_FROM: string;
  /** The S3 bucket for attachments, with its key and secret; without it they stand in DATA_DIR. */
  STORAGE_URL: string | undefined;
  /** Where a ClamAV listens, as tcp://host:port; without it files are accepted unscanned. */
  CLAMAV_URL: string | undefined;
  /** Where to report a vulnerability: in security.txt. */
  SECURITY_CONTACT: string;
  LOG_LEVEL: string;
  TRUST_PROXY: boolean;
  /** Off only for benches and load tests, and only with DEMO=1. */
  RATE_LIMITS: boolean;
  /** Days after the first advice at which the author of a case is asked what came of it. */
  FOLLOW_UP_AFTER_DAYS: number;
  /** Days within which moderators answer what a resident asks about a case. */
  RESIDENT_REQUEST_DAYS: number;
  /** Lets a provider of work accounts stand on this very machine, over http: for tests and demos, and only with DEMO=1. */
  OIDC_LOOPBACK: boolean;
  /** Webhooks may go to this machine itself: for tests, and only with DEMO=1. */
  WEBHOOK_LOOPBACK: boolean;
  /** Seals backups; the same opens them again. */
  BACKUP_KEY: string | undefined;
}

/** Thrown for a wrong setting; its message names every wrong setting and is meant for the person who starts the server. */
export class WrongSetting extends Error {}

/**
 * Reads the settings of docs/operations.md from `source`. An empty value counts as absent.
 * @throws WrongSetting with one line per wrong setting
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    throw new WrongSetting(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const settings = parsed.data;
  const demo = settings.DEMO ?? settings.DATABASE_URL === undefined;
  if (settings.OIDC_LOOPBACK && !demo) {
    throw new WrongSetting("OIDC_LOOPBACK: only with DEMO=1, because it lets a provider be reached without https");
  }
  return {
    ...settings,
    APP_URL: new URL(settings.APP_URL ?? `http://127.0.0.1:${settings.PORT}`).origin,
    DATABASE_URL: settings.DATABASE_URL,
    DATABASE_OWNER_URL: settings.DATABASE_OWNER_URL,
    AUTH_SECRET: settings.AUTH_SECRET,
    SMTP_URL: settings.SMTP_URL,
    STORAGE_URL: settings.STORAGE_URL,
    CLAMAV_URL: settings.CLAMAV_URL,
    BACKUP_KEY: settings.BACKUP_KEY,
    METRICS_PORT: settings.METRICS_PORT,
    DEMO: demo,
    WEBHOOK_LOOPBACK: settings.WEBHOOK_LOOPBACK && demo,
    RATE_LIMITS: settings.RATE_LIMITS === "on" || !demo,
  };
}

/** The settings of this process, parsed once. */
export const env: Env = parseEnv(process.env);
