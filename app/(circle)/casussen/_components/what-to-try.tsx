import type { Words } from "#lib/core/messages";
import { practices } from "#lib/practices/practices";
import type { CardWords } from "./case-card";

/** For who found nothing: what may help. The spelling has been tried already. */
export function WhatToTry({
  search,
  names,
  words,
}: {
  search: string;
  names: CardWords["names"];
  words: Words<"finding">;
}) {
  return (
    <section className="stack stack-tight" aria-labelledby="wat-nu">
      <h2 id="wat-nu" className="card-title">
        {words("tryTitle", { search })}
      </h2>
      <ul>
        {search.trim().includes(" ") ? <li>{words("tryFewer")}</li> : null}
        <li>{words("tryOther")}</li>
      </ul>
      <p>{words("tryPractices")}</p>
      <ul className="row">
        {practices.map(({ key, slug }) => (
          <li key={key}>
            <a className="chip" href={`/praktijken/${slug}`}>
              {names[key]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
