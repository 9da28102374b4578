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
  private lines: string[] = [];

  private constructor(stream: Writable) {
    this.stream = stream;
  }

  /** Takes a connection of `sql` until it is closed. */
  static async open(sql: Sql, name: string, columns: readonly string[]): Promise<Table> {
    return new Table(await sql.unsafe(`copy ${name} (${columns.join(", ")}) from stdin`).writable());
  }

  async add(...values: Value[]): Promise<void> {
    this.lines.push(values.map(written).join("\t"));
    if (this.lines.length >= 500) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = `${this.lines.join("\n")}\n`;
    this.lines = [];
    if (!this.stream.write(text)) await once(this.stream, "drain");
  }

  async close(): Promise<void> {
    if (this.lines.length > 0) await this.flush();
    this.stream.end();
    await finished(this.stream);
  }
}
