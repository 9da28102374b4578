import { commentPath } from "#lib/comments/dutch";
import type { listNewestComments } from "#lib/comments/queries";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface CommentLinesProps {
  comments: Awaited<ReturnType<typeof listNewestComments>>;
  /** "bij": between a comment and the case it stands under. */
  on: string;
  /** Says who wrote each, where that is not one and the same person. */
  withAuthor?: boolean;
  locale: Locale;
  now: Date;
}

/** Comments away from their case, each leading to its place there. */
export function CommentLines({ comments, on, withAuthor, locale, now }: CommentLinesProps) {
  return (
    <ul className="lines">
      {comments.map(({ id, body, postedAt, author, case: subject }) => (
        <li key={id} className="line">
          <p className="clamped">{body}</p>
          <span className="byline">
            {withAuthor ? `${author.name} · ` : ""}
            <RelativeTime at={postedAt} locale={locale} now={now} /> {on}{" "}
            <a href={commentPath(subject, id)}>{subject.title}</a>
          </span>
        </li>
      ))}
    </ul>
  );
}
