import type { Words } from "#lib/core/messages";
import type { Verdict } from "#lib/moderation/validation";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface Decided {
  by: string;
  verdict: Verdict;
  at: Date;
}

interface DecidedProps extends Decided {
  /** The same facts, for who asks another look at it. */
  against?: true;
  t: Words<"moderation">;
  locale: Locale;
  now: Date;
}

/** Who decided what, and when. */
export function DecidedBy({ by, verdict, at, against, t, locale, now }: DecidedProps) {
  const facts = { name: by, verdict: t(`verdicts.${verdict}`), at: exactText(at, locale, now) };
  return <p className="byline">{against ? t("appeal.against", facts) : t("history.decided", facts)}</p>;
}
