"use client";

import { Initials } from "@/app/_ui/initials";
import { exactText, relativeText } from "@/app/_ui/time";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import type { DiscussionProps } from "./discussion";

export const bylineOf = (id: string) => `reactie-${id}-van`;

/** Who said it, when, and what kind of comment it is. */
export function Byline({
  comment,
  owner,
  readAt,
  words,
  locale,
  now,
}: Pick<DiscussionProps, "owner" | "readAt" | "words" | "locale" | "now"> & { comment: Reactie }) {
  const at = new Date(comment.geplaatstOp);
  const isNew = readAt !== undefined && !comment.eigen && comment.geplaatstOp > readAt;
  const shownAt = new Date(now);
  return (
    <p id={bylineOf(comment.id)} className="byline row">
      {comment.auteur ? <Initials name={comment.auteur.naam} /> : null}
      <span>
        {comment.auteur ? <a href={`/deelnemers/${comment.auteur.handle}`}>{comment.auteur.naam}</a> : null}
        {comment.organisatie ? ` · ${comment.organisatie.naam}` : ""}
        {" · "}
        <time dateTime={comment.geplaatstOp} title={exactText(at, locale, shownAt)}>
          {relativeText(at, locale, at > shownAt ? at : shownAt)}
        </time>
        {comment.bewerktOp ? ` · ${words.edited}` : ""}
      </span>
      {isNew ? <span className="kind kind-owner">{words.isNew}</span> : null}
      {comment.meegenomen ? <span className="kind kind-taken">{words.taken}</span> : null}
      <span className={`kind kind-${comment.soort}`}>{words.kinds[comment.soort]}</span>
      {comment.auteur?.handle === owner ? <span className="kind kind-owner">{words.owner}</span> : null}
    </p>
  );
}
