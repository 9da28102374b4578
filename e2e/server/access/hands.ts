import { createHash } from "node:crypto";
import { act } from "../support/actions.ts";
import { ask as query } from "../support/databases.ts";
import { writing } from "../support/server.ts";
import type { Server } from "../support/server.ts";
import type { Person } from "./viewers.ts";

/** Ways to make something the way people do: through the API, a form or an action. Each says no when it did not work. */
export function handsOn(server: Server, databaseUrl: string) {
  const must = (good: boolean, what: string, said: unknown) => {
    if (!good) throw new Error(`${what}: ${typeof said === "string" ? said : JSON.stringify(said)}`);
  };
  return {
    async api<T>({ cookie }: Person, method: string, path: string, sent?: object): Promise<T> {
      const { status, body } = await server.ask(`/api/v1${path}`, {
        method,
        headers: writing(server, cookie),
        body: sent && JSON.stringify(sent),
      });
      must(status < 300, `${method} ${path}: ${status}`, body);
      return (body ? JSON.parse(body) : undefined) as T;
    },
    async form({ cookie }: Person, path: string, fields: Record<string, string>): Promise<void> {
      const { status, headers } = await server.ask(path, {
        method: "POST",
        headers: { Cookie: cookie, Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      });
      must(status === 303 && !headers.location?.includes("fout="), path, `${status} ${headers.location}`);
    },
    async action({ cookie }: Person, name: string, page: string, input: object): Promise<void> {
      const { status, result, redirect } = await act(server, name, page, input, cookie ? { Cookie: cookie } : {});
      must(redirect !== undefined || result?.status === "done", name, result ?? status);
    },
    async upload({ cookie }: Person, number: number, name: string, bytes: Buffer): Promise<string> {
      const { status, body } = await server.ask(`/api/v1/casussen/${number}/bijlagen`, {
        method: "POST",
        headers: {
          ...writing(server, cookie),
          "Content-Type": "application/octet-stream",
          "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
          "Content-Digest": `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`,
          "Content-Length": bytes.length,
        },
        body: bytes as never,
      });
      must(status === 201, `upload ${name}`, `${status} ${body}`);
      return (JSON.parse(body) as { id: string }).id;
    },
    async one<Row extends object>(text: string, parameters: (string | number)[] = []): Promise<Row> {
      const [row] = await query<Row>(databaseUrl, text, parameters);
      must(row !== undefined, text, parameters);
      return row!;
    },
  };
}
export type Hands = ReturnType<typeof handsOn>;
