import { env } from "#lib/core/env";
import { messagesOf } from "#lib/core/messages";
import { practices } from "#lib/practices/practices";
import { handle, json } from "../_api/operation.ts";
import { listWerkpraktijken } from "../_operations/lijsten.ts";

const words = messagesOf("nl");
const items = practices.map(({ key, slug }) => ({
  sleutel: key,
  slug,
  naam: words.common.practiceNames[key],
  naamInProefschrift: words.practices[key].thesis,
  links: { pagina: `${env.APP_URL}/praktijken/${slug}` },
}));

export const GET = handle(listWerkpraktijken, async () => json({ items, volgende: null }));
