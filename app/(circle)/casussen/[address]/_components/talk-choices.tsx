import { kindSlugs } from "#lib/comments/dutch";
import { orders, talkAddress } from "./talk-address";
import type { Asked } from "./thread";
import type { DiscussionWords } from "./words";

interface TalkChoicesProps {
  path: string;
  asked: Asked;
  words: DiscussionWords;
}

/** In which order, and of which kind: links, so that an address says it and no script is needed. */
export function TalkChoices({ path, asked, words }: TalkChoicesProps) {
  const link = (to: Asked, label: string, current: boolean) => (
    <li key={label}>
      <a className="chip" href={talkAddress(path, to)} aria-current={current ? "true" : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <div className="row talk-choices no-print">
      <nav aria-label={words.order}>
        <ul className="chips">
          {orders.map((sorteer) => link({ ...asked, sorteer }, words.orders[sorteer], asked.sorteer === sorteer))}
        </ul>
      </nav>
      <nav aria-label={words.kind}>
        <ul className="chips">
          {link({ ...asked, soort: "" }, words.allKinds, asked.soort === "")}
          {Object.values(kindSlugs).map((soort) =>
            link({ ...asked, soort }, words.kinds[soort], asked.soort === soort),
          )}
        </ul>
      </nav>
    </div>
  );
}
