import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Sql } from "postgres";

export type Value = string | number | boolean | Date | null | readonly string[];

const signs: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function written(value: Value): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value).replace(/[\\\t\n\r]/g, (sign) => signs[sign]!);
}

/** A table that is filled through COPY, row by row, without keeping the rows. */
export class Table {
  private readonly stream: Writable;
  /** Rejects as soon as the database refuses a row. */
  private readonly ended: Promise<void>;
  private lines: string[] = [];

  private constructor(stream: Writable) {
    this.stream = stream;
    this.ended = finished(stream);
    // Whoever adds the next row, or closes, hears of it.
    this.ended.catch(() => undefined);
  }

  /** Takes a connection of `sql` until it is closed. */
  static async open(sql: Sql, name: string, columns: readonly string[]): Promise<Table> {
    const copying = sql.unsafe(`copy ${name} (${columns.join(", ")}) from stdin`);
    const stream = await copying.writable();
    // postgres.js tells the stream of a refused row only while it is being written, and then waits for ever: it tells the query.
    (copying as unknown as { reject: (reason: Error) => void }).reject = (reason) => stream.destroy(reason);
    return new Table(stream);
  }

  /** @throws what the database says of a row, at the latest some rows later */
  async add(...values: Value[]): Promise<void> {
    this.lines.push(values.map(written).join("\t"));
    if (this.lines.length >= 500) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = `${this.lines.join("\n")}\n`;
    this.lines = [];
    if (this.stream.destroyed) await this.ended;
    if (!this.stream.write(text)) await Promise.race([once(this.stream, "drain"), this.ended]);
  }

  async close(): Promise<void> {
    if (this.lines.length > 0) await this.flush();
    this.stream.end();
    await this.ended;
  }
}
