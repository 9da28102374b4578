import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import { tipPath } from "#lib/tips/dutch";

interface Standing {
  /** Of the case it is, or stands with. */
  number: number | null;
  slug: string | null;
  commentId: string | null;
  collectionSlug: string | null;
  tipId: string | null;
}

/** Where something that was judged stands for its readers; undefined for what stands nowhere any more. */
export function itemPath({ number, slug, commentId, collectionSlug, tipId }: Standing): string | undefined {
  if (collectionSlug) return `/verzamelingen/${collectionSlug}`;
  if (number === null || slug === null) return undefined;
  if (tipId) return tipPath(tipId);
  return commentId ? commentPath({ number, slug }, commentId) : casePath({ number, slug });
}
