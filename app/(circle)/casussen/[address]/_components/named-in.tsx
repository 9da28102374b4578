import { commentPath } from "#lib/comments/dutch";

interface NamedInProps {
  cases: readonly { number: number; slug: string; title: string; commentId: string }[];
  title: string;
}

/** "Genoemd in": the talks in which colleagues spoke of this case. */
export function NamedIn({ cases, title }: NamedInProps) {
  if (cases.length === 0) return null;
  return (
    <section className="section-small stack stack-tight" aria-labelledby="genoemd">
      <h3 id="genoemd">{title}</h3>
      <ul className="stack stack-tight">
        {cases.map(({ commentId, ...subject }) => (
          <li key={subject.number}>
            <a href={commentPath(subject, commentId)} lang="nl">
              {subject.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
