import { and, asc, ilike, or } from "drizzle-orm";
import { db } from "#db/client";
import { circles, organisations } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { listCases } from "#lib/cases/queries";
import { visibleTo } from "#lib/circles/queries";
import { containing } from "#lib/core/text";
import { listParticipants } from "#lib/participants/queries";

const SHOWN = 5;

/** The best few of everything: cases by their words, people, circles and organisations by name. @throws TooFast */
export async function searchEverywhere(actor: Actor, search: string) {
  const pattern = containing(search);
  const [cases, people, foundCircles, foundOrganisations] = await Promise.all([
    listCases(actor, { search }, undefined, SHOWN),
    listParticipants(actor, { search }, undefined, SHOWN),
    db
      .select({ slug: circles.slug, name: circles.name, purpose: circles.purpose })
      .from(circles)
      .where(and(visibleTo(actor), or(ilike(circles.name, pattern), ilike(circles.purpose, pattern))))
      .orderBy(asc(circles.name), asc(circles.id))
      .limit(SHOWN),
    db
      .select({ slug: organisations.slug, name: organisations.name, kind: organisations.kind })
      .from(organisations)
      .where(ilike(organisations.name, pattern))
      .orderBy(asc(organisations.name), asc(organisations.id))
      .limit(SHOWN),
  ]);
  return { cases, people, circles: foundCircles, organisations: foundOrganisations };
}
