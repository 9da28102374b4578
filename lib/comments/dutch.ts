import type { CommentKind, ThreadOrder } from "#lib/comments/choices";

/** Addresses and the HTTP API are Dutch: here they meet the code for comments. */
export const kindSlugs = { question: "vraag", experience: "ervaring", reflection: "reflectie", tip: "tip" } as const;
export type KindSlug = (typeof kindSlugs)[CommentKind];

export const kindsBySlug = Object.fromEntries(
  Object.entries(kindSlugs).map(([key, slug]) => [slug, key as CommentKind]),
) as Record<KindSlug, CommentKind>;

export const orderSlugs = { posted: "geplaatst", talk: "gesprek", newest: "nieuwste", valued: "waardevol" } as const;
export type OrderSlug = (typeof orderSlugs)[ThreadOrder];

export const ordersBySlug = Object.fromEntries(
  Object.entries(orderSlugs).map(([key, slug]) => [slug, key as ThreadOrder]),
) as Record<OrderSlug, ThreadOrder>;

interface Subject {
  number: number;
  slug: string;
}

/** The address of a comment: with it in the question, so that the server shows the part of the thread that it is in. */
export const commentPath = (subject: Subject, id: string): string =>
  `/casussen/${subject.number}-${subject.slug}?reactie=${id}#reactie-${id}`;
