import type { CommentKind } from "#lib/comments/choices";

/** Addresses and the HTTP API are Dutch: here they meet the code for comments. */
export const kindSlugs = { question: "vraag", experience: "ervaring", reflection: "reflectie", tip: "tip" } as const;
export type KindSlug = (typeof kindSlugs)[CommentKind];

export const kindsBySlug = Object.fromEntries(
  Object.entries(kindSlugs).map(([key, slug]) => [slug, key as CommentKind]),
) as Record<KindSlug, CommentKind>;
