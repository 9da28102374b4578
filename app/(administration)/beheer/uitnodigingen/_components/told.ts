import { say, wordsOf } from "#lib/core/messages";
import type { Language } from "#lib/core/messages";
import type { CheckedLine } from "#lib/invitations/check";

/** More lines are no use to who reads them. */
const SHOWN = 100;

/** A checked list as its sender reads it. */
export function told(checked: CheckedLine[], language: Language) {
  const words = wordsOf(language, "joining");
  const mistakes = say(language, "mistakes");
  const good = checked.filter(({ invitee }) => invitee !== null);
  const wrong = checked.filter(({ invitee }) => invitee === null);
  const more = (count: number) => (count > SHOWN ? words("invitations.more", { count: count - SHOWN }) : "");
  return {
    good: {
      count: good.length,
      text: words("invitations.goodLines", { count: good.length }),
      button: words("invitations.sendGood", { count: good.length }),
      more: more(good.length),
      lines: good.slice(0, SHOWN).map(({ line: { line, email, name } }) => ({ line, email, name })),
    },
    wrong: {
      text: words("invitations.wrongLines", { count: wrong.length }),
      more: more(wrong.length),
      lines: wrong.slice(0, SHOWN).map(({ line: { line, ...cells }, mistakes: found }) => ({
        line,
        text: Object.values(cells).filter(Boolean).join(" · "),
        mistakes: found.map((key) => mistakes(key)),
      })),
    },
  };
}

export type Told = ReturnType<typeof told>;
