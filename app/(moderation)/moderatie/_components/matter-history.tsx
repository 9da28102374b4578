import { casePath } from "#lib/cases/dutch";
import type { Words } from "#lib/core/messages";
import type { WholeMatter } from "#lib/desk/matter";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Locale } from "@/app/_ui/time";
import { DifferenceLine, DifferenceText } from "@/app/(circle)/casussen/[address]/versies/_components/difference-line";
import { DecidedBy } from "./decided";

type History = NonNullable<WholeMatter["history"]>;

interface Said {
  t: Words<"moderation">;
  locale: Locale;
  now: Date;
}

/** What was decided before, what changed since it was asked for, and the versions so far. */
export function MatterHistory({ matter, history, t, locale, now }: Said & { matter: WholeMatter; history: History }) {
  const { decisions, change } = history;
  return (
    <>
      {change ? (
        <section className="stack stack-tight" aria-labelledby="veranderd">
          <h3 id="veranderd" className="story-label">
            {t("history.change")}
          </h3>
          <Change change={change} same={t("history.same")} />
        </section>
      ) : null}
      <Disclosure summary={t("history.title")} open={decisions.length > 0 && decisions.length < 4}>
        <div className="stack stack-tight">
          {decisions.length > 0 ? (
            <ol className="lines">
              {decisions.map((decision) => (
                <li key={decision.id} className="line">
                  <DecidedBy {...decision} {...{ t, locale, now }} />
                  <span className="as-written">{decision.reason}</span>
                </li>
              ))}
            </ol>
          ) : (
            <p className="soft small">{t("history.none")}</p>
          )}
          {matter.kind === "case" ? (
            <p className="small">
              {t("history.versions", { count: matter.versions })}{" "}
              <a href={`${casePath({ number: matter.caseNumber!, slug: matter.slug! })}/versies`}>
                {t("history.seeVersions")}
              </a>
            </p>
          ) : null}
        </div>
      </Disclosure>
    </>
  );
}

function Change({ change, same }: { change: NonNullable<History["change"]>; same: string }) {
  if (change.kind === "text") return <DifferenceText pieces={change.pieces} />;
  if (change.differences.length === 0) return <p className="soft small">{same}</p>;
  return change.differences.map((difference) => <DifferenceLine key={difference.field} difference={difference} />);
}

/** What the author asks another look at; the way to it for who is called. */
export function AppealBefore({ appeal, t, locale, now }: Said & { appeal: NonNullable<History["appeal"]> }) {
  return (
    <section className="stack stack-tight" aria-labelledby="nieuwe-blik">
      <h3 id="nieuwe-blik" className="story-label">
        {t("appeal.title")}
      </h3>
      <DecidedBy by={appeal.decider} verdict={appeal.verdict} at={appeal.decidedAt} against {...{ t, locale, now }} />
      <blockquote className="as-written">{appeal.words}</blockquote>
      {appeal.mayAnswer ? (
        <p>
          <a className="button button-primary" href={`/moderatie/nieuwe-blik/${appeal.id}`}>
            {t("appeal.answer")}
          </a>
        </p>
      ) : (
        <p className="soft small">{t("appeal.notYou")}</p>
      )}
    </section>
  );
}
