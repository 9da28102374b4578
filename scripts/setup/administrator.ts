/** The work of `npm run administrator`, on the database of DATABASE_URL. */
import { closeDatabase } from "#db/client";
import { NotFound } from "#lib/core/errors";
import { letAdministratorIn } from "#lib/rights/let-in";
import { orExplain, tell } from "./tell.ts";

await orExplain(async () => {
  const email = process.env.LEERKRING_ADMINISTRATOR ?? "";
  try {
    tell(
      `${await letAdministratorIn(email)} is administrator, without a second factor. Sign in with ${email}: a link follows by e-mail.`,
    );
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new Error(`Nobody has ${email}. Invite them: npm run invite -- --email ${email} --name "…" --organisation "…" --role administrator`); // prettier-ignore
  } finally {
    await closeDatabase();
  }
});
