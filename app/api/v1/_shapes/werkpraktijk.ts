import { env } from "#lib/core/env";
import { messagesOf } from "#lib/core/messages";
import { practices } from "#lib/practices/practices";

const words = messagesOf("nl");

/** The five practices as they come back. */
export const werkpraktijken = practices.map(({ key, slug }) => ({
  sleutel: key,
  slug,
  naam: words.common.practiceNames[key],
  naamInProefschrift: words.practices[key].thesis,
  links: { pagina: `${env.APP_URL}/praktijken/${slug}` },
}));
