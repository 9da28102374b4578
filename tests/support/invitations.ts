import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { mails } from "#db/schema";

/** The newest mail to this address. */
export async function newestMailTo(email: string) {
  const [mail] = await db
    .select()
    .from(mails)
    .where(eq(mails.recipient, email))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return mail;
}

/** The code in the newest mail to this address, as whoever follows its link would send it. */
export async function codeFor(email: string): Promise<string> {
  const mail = await newestMailTo(email);
  return new URL(/http\S+/.exec(mail!.body)![0]).searchParams.get("code")!;
}
