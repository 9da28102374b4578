import { getWords } from "@/app/_i18n/words";
import { commentPath } from "#lib/comments/dutch";
import { excerptOf } from "#lib/core/rich-text";

interface TakenAlongProps {
  found: { number: number; slug: string };
  taken: readonly { id: string; body: string; author: string }[];
}

/** "Meegenomen": on top of the talk, what the owner of the case took along from it. */
export async function TakenAlong({ found, taken }: TakenAlongProps) {
  if (taken.length === 0) return null;
  const t = await getWords("talk");
  return (
    <section className="taken-along stack stack-tight" aria-labelledby="meegenomen">
      <h3 id="meegenomen">{t("takenAlong")}</h3>
      <ul className="stack stack-tight">
        {taken.map(({ id, body, author }) => (
          <li key={id}>
            <a href={commentPath(found, id)} lang="nl">
              {excerptOf(body, 140)}
            </a>{" "}
            <span className="soft small">{author}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
