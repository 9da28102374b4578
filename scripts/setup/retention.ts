/** The work of `npm run retention`, on the database of DATABASE_URL. */
import { closeDatabase } from "#db/client";
import { wordsOf } from "#lib/core/messages";
import { kinds, ownKinds } from "#lib/retention/choices";
import { countOverdue, getTerms } from "#lib/retention/queries";
import { runRetention } from "#lib/retention/run";
import { orExplain, tell } from "./tell.ts";

await orExplain(async () => {
  try {
    const dry = process.argv.includes("--dry-run");
    const [terms, counts] = [await getTerms(), dry ? await countOverdue() : await runRetention()];
    const t = wordsOf("en", "retention");
    tell(dry ? "Would go now:" : "Went:");
    for (const name of ownKinds) {
      const term = t(`term.${kinds[name].unit}`, { count: terms[name] });
      tell(`${String(counts[name] ?? "?").padStart(9)}  ${t(`kinds.${name}.label`)} (${term})`);
    }
  } finally {
    await closeDatabase();
  }
});
