import { Fragment } from "react";
import type { Difference, Piece } from "#lib/cases/differences";
import { getMessages, getWords } from "@/app/_i18n/words";

/** One field that changed: what went out struck through, what came in underlined, both also said in words. */
export async function DifferenceLine({ difference }: { difference: Difference }) {
  const f = await getWords("caseForm");
  return (
    <div className="stack stack-tight">
      <h3 className="story-label">{f(`labels.${difference.field}`)}</h3>
      {difference.kind === "text" ? <DifferenceText pieces={difference.pieces} /> : <Choices difference={difference} />}
    </div>
  );
}

/** A text with what went out and what came in. */
export async function DifferenceText({ pieces }: { pieces: readonly Piece[] }) {
  const t = await getWords("versions");
  return (
    <p className="difference" lang="nl">
      {pieces.map(({ text, change }, at) => {
        if (change === "same") return <Fragment key={at}>{text}</Fragment>;
        const Tag = change === "added" ? "ins" : "del";
        return (
          <Tag key={at}>
            <span className="visually-hidden">[{t(change)}: </span>
            {text}
            <span className="visually-hidden">]</span>
          </Tag>
        );
      })}
    </p>
  );
}

async function Choices({ difference }: { difference: Difference & { kind: "choice" } }) {
  const [t, { cases, common }] = await Promise.all([getWords("versions"), getMessages()]);
  const names: Record<string, string> = {
    ...common.practiceNames,
    ...cases.domains,
    ...cases.firstContacts,
    ...cases.politicalInvolvements,
  };
  const said = (values: string[]) => values.map((value) => names[value] ?? value).join(", ") || t("empty");
  return (
    <p>
      <del>{t("was", { value: said(difference.before) })}</del>
      <br />
      <ins>{t("is", { value: said(difference.after) })}</ins>
    </p>
  );
}
