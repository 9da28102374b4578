/** The work of `npm run invite`, on the database of DATABASE_URL. */
import { closeDatabase } from "#db/client";
import { organisations } from "#db/seed/demo/organisations";
import { Invalid } from "#lib/core/errors";
import { say } from "#lib/core/messages";
import { parse } from "#lib/core/parse";
import { findOrAddOrganisation } from "#lib/organisations/commands";
import { AddOrganisation } from "#lib/organisations/validation";
import { inviteParticipant } from "#lib/participants/commands";
import { InviteParticipant } from "#lib/participants/validation";
import { orExplain, tell } from "./tell.ts";

const { email, name, role, organisation, ...more } = JSON.parse(process.env.LEERKRING_INVITATION ?? "{}") as Record<
  string,
  string
>;

/** What we know of a municipality of the first learning circle. */
function known(named: string | undefined) {
  const found = organisations.find((one) => one.name.toLowerCase() === named?.toLowerCase());
  if (!found) return {};
  const { slug: _madeFromName, lat: latitude, lon: longitude, ...facts } = found;
  return { ...facts, latitude, longitude };
}

await orExplain(async () => {
  try {
    const place = { name: organisation, ...known(organisation), ...more };
    // First everything about the person: an organisation without anybody in it helps no one.
    const person = { email, name, role };
    parse(InviteParticipant, { ...person, organisationId: crypto.randomUUID() });
    const organisationId = await findOrAddOrganisation(parse(AddOrganisation, place));
    await inviteParticipant(null, parse(InviteParticipant, { ...person, organisationId }));
    tell(`${name} (${place.name}) is invited. Sign in with ${email}: a link follows by e-mail.`);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const words = say("nl", "mistakes");
    throw new Error(
      error.mistakes.map(({ field, message, values }) => `${field}: ${words(message, values)}`).join("\n"),
    );
  } finally {
    await closeDatabase();
  }
});
