import { sql } from "drizzle-orm";
import { db } from "#db/client";

/** Whether the database answers and knows our tables. */
export async function isReady(): Promise<boolean> {
  try {
    await db.execute(sql`select 1 from participant limit 1`);
    return true;
  } catch {
    return false;
  }
}
