/** The work of `npm run import`, on the database of DATABASE_URL: a file, whether only to look, and whether somebody looked. */
import { readFile } from "node:fs/promises";
import { closeDatabase } from "#db/client";
import { Refused } from "#lib/core/errors";
import { say } from "#lib/core/messages";
import { takeIn } from "#lib/importing/commands";
import { decode } from "#lib/importing/decode";
import { inWords } from "#lib/importing/left-out";
import { reportOn } from "#lib/importing/queries";
import { orExplain, tell } from "./tell.ts";

const [file, how, seen] = process.argv.slice(2);
const words = say("nl", "exchange");

async function textOf(name: string): Promise<string> {
  try {
    return decode(await readFile(name));
  } catch (error) {
    if (error instanceof Refused) throw new Error(say("nl", "refusals")(error.message), { cause: error });
    throw error;
  }
}

await orExplain(async () => {
  try {
    const { mistake, rows, counts } = await reportOn(await textOf(file!));
    if (mistake) throw new Error(say("nl", "mistakes")(mistake.message, mistake.values));
    for (const { line, outcome, remarks } of rows) {
      const why = remarks.map((remark) => inWords(remark, "nl")).join(" ");
      tell(`${line}: ${words(`outcomes.${outcome}`)}${why ? ` · ${why}` : ""}`);
    }
    tell(words("counts", counts));
    if (how === "dry") return;
    const { takenIn, drafts } = await takeIn(null, rows, { personalDataSeen: seen === "seen" });
    tell(words("takenIn").replace("{takenIn}", String(takenIn)).replace("{drafts}", String(drafts)));
  } finally {
    await closeDatabase();
  }
});
