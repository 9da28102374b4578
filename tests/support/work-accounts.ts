import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { parse } from "#lib/core/parse";
import { arrive } from "#lib/work-accounts/arrive";
import { beginSignIn } from "#lib/work-accounts/attempts";
import type { Purpose } from "#lib/work-accounts/attempts";
import { configureSignIn, openSignIn } from "#lib/work-accounts/commands";
import { redirectUri } from "#lib/work-accounts/provider";
import { ConfigureSignIn } from "#lib/work-accounts/validation";
import { aPerson, anOrganisation } from "./people.ts";
import { openProvider, walkThrough } from "./real-provider.ts";
import type { Colleague } from "./real-provider.ts";

export const CLIENT = { clientId: "leerkring", clientSecret: "een-heel-geheim-geheim" };

/** Says that this organisation signs in with the provider at `issuer`, and opens it. @returns the administrator who did */
export async function setUp(
  organisation: { id: string },
  issuer: string,
  change: Record<string, unknown> = {},
): Promise<Actor> {
  const administrator = await aPerson({ role: "administrator" });
  const input = {
    organisationId: organisation.id,
    issuer,
    ...CLIENT,
    domains: `${organisation.id.slice(0, 8)}.nl`,
    ...change,
  };
  await configureSignIn(administrator, parse(ConfigureSignIn, input));
  await openSignIn(administrator, { organisationId: organisation.id });
  return administrator;
}

/** An organisation with a real provider of its own, in a process of its own. `people` get the domain of the organisation. */
export async function anOrganisationWithProvider(
  people: (domain: string) => Colleague[],
  change: Record<string, unknown> = {},
) {
  const organisation = await anOrganisation();
  const domain = `${organisation.id.slice(0, 8)}.nl`;
  const provider = await openProvider({
    people: people(domain),
    ...CLIENT,
    redirectUri: redirectUri(organisation.slug),
  });
  const administrator = await setUp(organisation, provider.issuer, change);
  return { organisation, domain, provider, administrator };
}

export type Town = Awaited<ReturnType<typeof anOrganisationWithProvider>>;

interface Going {
  purpose?: Purpose;
  actor?: Actor;
  path?: string;
}

export const begin = (slug: string, { purpose = "sign-in", actor, path = "/" }: Going = {}) =>
  beginSignIn({ slug, purpose, actor, path, ip: "192.0.2.1" });

export const comeBack = (slug: string, secret: string | undefined, query: string, viewer: Viewer = visitor) =>
  arrive({ slug, secret, query, viewer, device: "test" });

/** Signs in as this person of the provider, from the button to the answer. */
export async function signInAs({ slug }: { slug: string }, sub: string, going: Going = {}) {
  const { address, secret } = await begin(slug, going);
  const back = await walkThrough(address, sub);
  return comeBack(slug, secret, back.search, going.actor);
}

/** A participant of this organisation with this address. */
export async function invited(
  organisation: Town["organisation"],
  email = `${randomUUID().slice(0, 8)}@example.nl`,
): Promise<Actor> {
  const person = await aPerson({ organisation });
  await db.update(participants).set({ email }).where(eq(participants.id, person.id));
  return person;
}
