import type { Actor } from "#lib/auth/actor";

/** Anybody but oneself. What moderators decide comes through all the same. */
export const canBlock = (actor: Actor, other: { id: string }): boolean => actor.id !== other.id;

/** More than anybody needs; what comes after it waits for a moderator. */
export const MOST_BLOCKS = 200;
