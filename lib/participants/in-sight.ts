import { inArray } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "#lib/auth/actor";
import { canAdminister } from "#lib/participants/policy";

/** What somebody in charge sees of the organisations in this column: everything, or what is of those they look after. */
export const inSight = (actor: Actor, organisationId: AnyPgColumn): SQL | undefined =>
  canAdminister(actor) ? undefined : inArray(organisationId, actor.administers);
