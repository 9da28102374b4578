import { useId } from "react";
import type { Messages } from "#lib/core/messages";
import type { Find } from "#lib/privacy/kinds";
import { Button } from "../button";
import { Icon } from "../icon";

export type Replaceable = Find & { by: string };

interface FindsProps {
  text: string;
  label: string;
  finds: readonly Replaceable[];
  words: Messages["personalData"];
  onShow: (find: Replaceable) => void;
  onReplace: (find: Replaceable) => void;
  onRight: (find: Replaceable) => void;
}

const MOST = 8;
/** Signs before and after a find, to know it again. */
const AROUND = 30;

/** The find with some whole words around it. */
function Excerpt({ text, find: { begin, end } }: { text: string; find: Find }) {
  const from = begin > AROUND ? text.lastIndexOf(" ", begin - AROUND) + 1 : 0;
  const space = text.indexOf(" ", end + AROUND);
  const to = space < 0 ? text.length : space;
  return (
    <q className="find-excerpt">
      {from > 0 ? "… " : ""}
      {text.slice(from, begin)}
      <mark>{text.slice(begin, end)}</mark>
      {text.slice(end, to)}
      {to < text.length ? " …" : ""}
    </q>
  );
}

/** What in the text of a field looks like personal data. Says nothing aloud by itself: sending the form does. */
export function Finds({ text, label, finds, words, onShow, onReplace, onRight }: FindsProps) {
  const id = useId();
  if (finds.length === 0) return null;
  return (
    <div className="finds" role="group" aria-label={words.label.replace("{field}", label)}>
      <p className="finds-title">
        <Icon name="circle-alert" />
        {words.title}
      </p>
      <ul>
        {finds.slice(0, MOST).map((find, index) => (
          <li key={`${find.begin} ${find.end}`}>
            <p id={`${id}${index}`}>
              <strong>{words.kinds[find.kind]}</strong> <Excerpt text={text} find={find} />{" "}
              {find.certainty === "hard" ? words.hard : words.soft}
            </p>
            <div className="row">
              <Button small onClick={() => onReplace(find)} aria-describedby={`${id}${index}`}>
                {words.replace.replace("{by}", find.by)}
              </Button>
              <Button small look="quiet" onClick={() => onShow(find)} aria-describedby={`${id}${index}`}>
                {words.show}
              </Button>
              {find.certainty === "soft" ? (
                <Button small look="quiet" onClick={() => onRight(find)} aria-describedby={`${id}${index}`}>
                  {words.right}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {finds.length > MOST ? <p>{words.more.replace("{count}", String(finds.length - MOST))}</p> : null}
    </div>
  );
}
