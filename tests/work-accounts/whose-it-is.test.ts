import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, organisationSignIns, participants, sessions, waitingWorkAccounts, workAccounts } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor } from "#lib/auth/sessions";
import { Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { applyRoles, configureSignIn, proposeRoles, unlinkWorkAccount } from "#lib/work-accounts/commands";
import { getSignIn, listOwnWorkAccounts, listSignIns, signInOf } from "#lib/work-accounts/queries";
import { changesOf } from "#lib/work-accounts/preview";
import { ConfigureSignIn, ProposeRoles } from "#lib/work-accounts/validation";
import { askForProof, confirmProof, findWaiting, linkWaiting } from "#lib/work-accounts/waiting";
import { useDatabase } from "../support/database.ts";
import { aPerson, anOrganisation } from "../support/people.ts";
import { CLIENT, anOrganisationWithProvider, invited, signInAs } from "../support/work-accounts.ts";
import type { Town } from "../support/work-accounts.ts";

useDatabase();

const people = (domain: string) =>
  ["an", "bo", "cor", "dee", "els", "fay", "gea"].map((sub) => ({
    sub,
    name: `${sub} de Vries`,
    email: `${sub}@${domain}`,
    ...(sub === "dee" && { groups: ["kwaliteit", "iedereen"] }),
  }));

let town: Town;
beforeAll(async () => {
  town = await anOrganisationWithProvider(people, { groupClaim: "groups" });
});
afterAll(() => town.provider.close());

const waits = async (sub: string) => {
  const arrival = await signInAs(town.organisation, sub);
  if (arrival.kind !== "waiting") throw new Error(arrival.kind);
  return arrival.secret;
};
const ask = (secret: string, email: string) => askForProof(secret, email, "nl", "192.0.2.1");
const codeMailedTo = async (email: string) => {
  const found = await db.select().from(mails).where(eq(mails.recipient, email));
  return found
    .map(({ body }) => /code=([\w-]{43})/.exec(body)?.[1])
    .filter((code) => code !== undefined)
    .at(-1);
};

describe("a work account that nobody knows", () => {
  it("belongs to who confirms it by mail, in the browser that asked, and from then on it opens their account", async () => {
    const known = await invited(town.organisation, `an@${town.domain}`);
    const secret = await waits("an");
    await ask(secret, `an@${town.domain}`);
    const code = (await codeMailedTo(`an@${town.domain}`))!;
    const { token } = await confirmProof(secret, code, "test");
    expect((await findActor(token))!.actor.id).toBe(known.id);
    expect((await signInAs(town.organisation, "an")).kind).toBe("session");
    const told = await db.select({ kind: mails.kind }).from(mails).where(eq(mails.participantId, known.id));
    expect(told.map(({ kind }) => kind)).toContain("work-account");
    await expect(confirmProof(secret, code, "test")).rejects.toBeInstanceOf(Refused);
  });

  it("does not become that of a colleague who presses the button of a mail that another asked for", async () => {
    const victim = await invited(town.organisation, `slachtoffer@${town.domain}`);
    const secret = await waits("bo");
    await ask(secret, `slachtoffer@${town.domain}`);
    const code = (await codeMailedTo(`slachtoffer@${town.domain}`))!;
    for (const elsewhere of [undefined, await waits("cor")])
      await expect(confirmProof(elsewhere, code, "test")).rejects.toBeInstanceOf(Refused);
    expect(await db.$count(workAccounts, eq(workAccounts.participantId, victim.id))).toBe(0);
  });

  it("gets no mail at an address of elsewhere, of another organisation, or that nobody has", async () => {
    const secret = await waits("bo");
    await expect(ask(secret, "iemand@elders.nl")).rejects.toBeInstanceOf(Invalid);
    const elsewhere = await aPerson();
    await db
      .update(participants)
      .set({ email: `elders@${town.domain}` })
      .where(eq(participants.id, elsewhere.id));
    for (const email of [`elders@${town.domain}`, `niemand@${town.domain}`]) {
      await ask(secret, email);
      expect(await codeMailedTo(email)).toBeUndefined();
    }
  });

  it("makes an account of a confirmed address where newcomers may come in, and not where they may not", async () => {
    const where = eq(organisationSignIns.organisationId, town.organisation.id);
    const secret = await waits("cor");
    await db.update(organisationSignIns).set({ newcomers: true }).where(where);
    await ask(secret, `nieuw@${town.domain}`);
    const code = (await codeMailedTo(`nieuw@${town.domain}`))!;
    await db.update(organisationSignIns).set({ newcomers: false }).where(where);
    await expect(confirmProof(secret, code, "test")).rejects.toBeInstanceOf(Refused);
    await db.update(organisationSignIns).set({ newcomers: true }).where(where);
    const { token } = await confirmProof(secret, code, "test");
    const { actor } = (await findActor(token))!;
    expect(actor).toMatchObject({
      name: "cor de Vries",
      organisation: { id: town.organisation.id },
      role: "participant",
    });
    await db.update(organisationSignIns).set({ newcomers: false }).where(where);
  });

  it("waits half an hour", async () => {
    const secret = await waits("bo");
    await db.update(waitingWorkAccounts).set({ expiresAt: sql`now() - interval '1 second'` });
    expect(await findWaiting(secret)).toBeUndefined();
    await expect(ask(secret, `bo@${town.domain}`)).rejects.toBeInstanceOf(Refused);
  });
});

describe("somebody who is signed in", () => {
  const linking = async (actor: Actor, sub: string) => {
    const arrival = await signInAs(town.organisation, sub, { purpose: "link", actor });
    if (arrival.kind !== "waiting") throw new Error(arrival.kind);
    return arrival.secret;
  };

  it("links their work account after they said that it is theirs, once, and nobody else can", async () => {
    const person = await invited(town.organisation);
    const secret = await linking(person, "els");
    expect(await listOwnWorkAccounts(person)).toHaveLength(0);
    await expect(linkWaiting(await invited(town.organisation), secret)).rejects.toBeInstanceOf(Refused);
    await expect(ask(secret, `els@${town.domain}`)).rejects.toBeInstanceOf(Refused);
    await linkWaiting(person, secret);
    expect(await listOwnWorkAccounts(person)).toHaveLength(1);
    const again = await linking(await invited(town.organisation), "els");
    const other = (await db.select().from(waitingWorkAccounts)).at(-1)!.participantId!;
    await expect(linkWaiting({ ...person, id: other }, again)).rejects.toThrow("workAccountTaken");
  });

  it("of another organisation cannot even begin", async () => {
    await expect(linking(await aPerson(), "gea")).rejects.toBeInstanceOf(Forbidden);
  });

  it("unlinks their own alone; what it opened ends", async () => {
    const person = await invited(town.organisation);
    await linkWaiting(person, await linking(person, "fay"));
    const arrival = await signInAs(town.organisation, "fay");
    const [own] = await listOwnWorkAccounts(person);
    await unlinkWorkAccount(await aPerson(), { workAccountId: own!.id });
    expect(await listOwnWorkAccounts(person)).toHaveLength(1);
    await unlinkWorkAccount(person, { workAccountId: own!.id });
    expect(arrival.kind === "session" && (await findActor(arrival.signedIn.token))).toBeNull();
  });
});

describe("a role by a group", () => {
  const propose = (roles: string) =>
    proposeRoles(town.administrator, parse(ProposeRoles, { organisationId: town.organisation.id, roles }));
  const apply = () => applyRoles(town.administrator, { organisationId: town.organisation.id });
  const roleOf = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]!.role;

  it("is shown first, given from the next sign-in on, and taken back by itself; one given by hand stays", async () => {
    const person = await invited(town.organisation);
    const begun = await signInAs(town.organisation, "dee", { purpose: "link", actor: person });
    await linkWaiting(person, (begun as { secret: string }).secret);
    await signInAs(town.organisation, "dee");
    await propose("kwaliteit = moderator\niedereen = deelnemer");
    const { signIn } = await getSignIn(town.administrator, town.organisation.slug);
    const now = { name: person.name, role: "participant", givenRole: null, groups: ["kwaliteit"] } as const;
    expect(changesOf(signIn!.proposedRoles, [{ ...now, groups: [...now.groups] }])).toEqual([
      { name: person.name, before: "participant", after: "moderator" },
    ]);
    await signInAs(town.organisation, "dee");
    expect(await roleOf(person.id)).toBe("participant");
    await apply();
    const arrival = await signInAs(town.organisation, "dee");
    expect(await roleOf(person.id)).toBe("moderator");
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(1);
    expect(arrival.kind === "session" && (await findActor(arrival.signedIn.token))?.actor.roleWaiting).toBe(
      "moderator",
    );
    await propose("");
    await apply();
    await signInAs(town.organisation, "dee");
    expect(await roleOf(person.id)).toBe("participant");
    await db.update(participants).set({ role: "researcher" }).where(eq(participants.id, person.id));
    await signInAs(town.organisation, "dee");
    expect(await roleOf(person.id)).toBe("researcher");
  });

  it("is never that of the administrator, nor taken from one", async () => {
    for (const roles of ["kwaliteit = beheerder", "kwaliteit = administrator", "= moderator", "kwaliteit"])
      await expect((async () => propose(roles))()).rejects.toBeInstanceOf(Invalid);
    expect(
      changesOf(
        [{ group: "a", role: "participant" }],
        [{ name: "Baas", role: "administrator", givenRole: null, groups: ["a"] }],
      ),
    ).toEqual([]);
  });
});

describe("arranging it", () => {
  const input = (organisationId: string, change: object = {}) =>
    parse(ConfigureSignIn, {
      organisationId,
      issuer: "https://inloggen.voorbeeld.nl",
      ...CLIENT,
      domains: "voorbeeld.nl",
      ...change,
    });

  it("is for who administers; others may not see or change it", async () => {
    const other = await aPerson({ role: "moderator" });
    const { id, slug } = await anOrganisation();
    await expect(configureSignIn(other, input(id))).rejects.toBeInstanceOf(Forbidden);
    await expect(getSignIn(other, slug)).rejects.toBeInstanceOf(Forbidden);
    await expect(getSignIn(town.administrator, "bestaat-niet")).rejects.toBeInstanceOf(NotFound);
    // Which provider is believed is not for one organisation to say, also about itself.
    const own = { ...other, role: "participant" as const, administers: [id] };
    await expect(configureSignIn(own, input(id))).rejects.toBeInstanceOf(Forbidden);
    await expect(getSignIn(own, slug)).rejects.toBeInstanceOf(Forbidden);
    expect(() => listSignIns(own)).toThrow(Forbidden);
  });

  it("keeps the secret sealed, shows it to nobody, and sends it to no other provider than it was given for", async () => {
    const { id, slug } = await anOrganisation();
    await configureSignIn(town.administrator, input(id));
    expect(JSON.stringify(await db.select().from(organisationSignIns))).not.toContain(CLIENT.clientSecret);
    expect(JSON.stringify(await getSignIn(town.administrator, slug))).not.toContain("ecret");
    await configureSignIn(town.administrator, input(id, { clientSecret: "" }));
    const moved = input(id, { clientSecret: "", issuer: "https://elders.voorbeeld.nl" });
    await expect(configureSignIn(town.administrator, moved)).rejects.toBeInstanceOf(Invalid);
  });

  it("keeps the domains of each organisation apart", async () => {
    const [one, other] = [await anOrganisation(), await anOrganisation()];
    for (const { id, slug } of [one, other])
      await configureSignIn(
        town.administrator,
        input(id, { domains: `${slug}.nl\nmail.${slug}.nl`, issuer: `https://${slug}.nl` }),
      );
    for (const { slug } of [one, other]) {
      const { signIn } = await getSignIn(town.administrator, slug);
      expect(signIn!.domains).toEqual([`mail.${slug}.nl`, `${slug}.nl`]);
      expect((await signInOf(slug, "any")).domains).toEqual(signIn!.domains);
    }
  });

  it("refuses a provider or a domain of another organisation, and an address that anybody can get", async () => {
    const { id } = await anOrganisation();
    const fails = async (change: object, message: string) =>
      expect(
        await (async () =>
          configureSignIn(
            town.administrator,
            input(id, { domains: "nieuw.nl", issuer: "https://nieuw.nl", ...change }),
          ))().catch((error: Invalid) => error.mistakes[0]!.message),
      ).toBe(message);
    await fails({ issuer: town.provider.issuer }, "issuerTaken");
    await fails({ domains: town.domain }, "domainTaken");
    await fails({ domains: "gmail.com" }, "domainFree");
    await fails({ domains: "geen domein" }, "domainWrong");
    await fails({ domains: "" }, "domainMissing");
    await fails({ issuer: "javascript:alert(1)" }, "issuerWrong");
    await fails({ clientSecret: "" }, "clientSecretMissing");
  });
});
