import type { Actor } from "#lib/auth/actor";
import type { WholeMatter } from "#lib/desk/matter";
import { subjectOf } from "#lib/desk/matter";
import type { Template } from "#lib/desk/templates";
import { canDecide } from "#lib/moderation/policy";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { FormattedText } from "@/app/_ui/formatted-text";
import { Notice } from "@/app/_ui/notice";
import { QuestionCards } from "@/app/_ui/question-cards";
import type { Locale } from "@/app/_ui/time";
import { ClaimBar } from "./claim-bar";
import { DecisionForm } from "./decision-form";
import type { DecisionWords } from "./decision-form";
import { AppealBefore, MatterHistory } from "./matter-history";
import { Notes } from "./notes";
import { MatterReports } from "./matter-reports";
import { TallyWords } from "./person-summary";
import { asVisitor, placeOf } from "./place";
import { verdictsFor } from "./verdicts";

interface MatterPaneProps {
  matter: WholeMatter;
  actor: Actor;
  words: DecisionWords;
  templates: readonly Template[];
  /** The query of the queue with this in focus, and without. */
  query: string;
  listQuery: string;
  locale: Locale;
  now: Date;
}

const openWords = {
  case: "openCase",
  comment: "open",
  collection: "openCollection",
  tip: "openTip",
  request: "toRequest",
} as const;

/** The item in focus: what it says, why it stands here, what went before, and the decision. */
export async function MatterPane({ matter, actor, words, templates, query, listQuery, locale, now }: MatterPaneProps) {
  const [t, { moderation, cases }] = await Promise.all([getWords("moderation"), getMessages()]);
  const subject = subjectOf(matter);
  const { history } = matter;
  if (!subject || !history) {
    return (
      <div className="matter-pane stack" id="in-beeld">
        <LinkButton look="primary" href={`/moderatie/verzoeken/${matter.request!.code}`}>
          {t("toRequest")}
        </LinkButton>
      </div>
    );
  }
  const place = placeOf(matter);
  const blocked = history.appeal !== undefined;
  return (
    <div className="matter-pane stack" id="in-beeld" tabIndex={-1} role="group" aria-label={t("inFocus")}>
      <p className="card-title matter-pane-title">{matter.title}</p>
      <ClaimBar {...{ item: matter, actorId: actor.id, query, t, locale, now }} />
      {matter.answers ? (
        <p className="small soft as-written">
          {t("answerTo")} {matter.answers}
        </p>
      ) : null}
      <QuestionCards
        asked={matter.asked}
        behind={matter.behind}
        labels={{ asked: cases.askedShort, behind: cases.underlyingShort }}
      />
      <div className="queue-text" tabIndex={0} role="region" aria-label={t("appeal.text")}>
        {matter.kind === "comment" ? <p className="as-written">{matter.text}</p> : <FormattedText text={matter.text} />}
      </div>
      <p className="small">
        <a href={place}>{t(openWords[matter.kind])}</a>
        {matter.kind === "case" && matter.kinds.includes("proposal") ? (
          <>
            {" · "}
            <a href={asVisitor(matter)}>{t("seeAsVisitor")}</a>
          </>
        ) : null}
      </p>
      <MatterReports {...{ reports: history.reports, t, locale, now }} />
      {history.appeal ? <AppealBefore {...{ appeal: history.appeal, t, locale, now }} /> : null}
      {canDecide(actor, { authorId: matter.authorId! }) ? (
        blocked && matter.hiding === "hidden" ? null : (
          <DecisionForm
            id={matter.key}
            subject={subject}
            lastDecisionId={matter.lastDecisionId}
            version={matter.version}
            verdicts={blocked ? ["hide"] : verdictsFor(matter)}
            words={words}
            plain={`/moderatie/besluit${query}`}
            templates={templates
              .filter(({ verdict }) => verdictsFor(matter).includes(verdict))
              .map(({ id, verdict, title, text }) => ({ id, verdict, title, text }))}
            templateWords={{ choose: moderation.templates.choose, none: moderation.templates.none }}
            next={{ href: `/moderatie${listQuery}`, label: t("older") }}
          />
        )
      ) : (
        <Notice tone="info">{t("own")}</Notice>
      )}
      <MatterHistory {...{ matter, history, t, locale, now }} />
      <section className="stack stack-tight" aria-labelledby="over-schrijver">
        <h3 id="over-schrijver" className="story-label">
          {t("person.title", { name: matter.author ?? "" })}
        </h3>
        <TallyWords tally={history.tally} t={t} />
        <p className="small">
          <a href={`/moderatie/deelnemers/${matter.authorHandle}`}>{t("person.all")}</a>
        </p>
      </section>
      <Notes
        notes={history.notes}
        about={{ matterId: matter.id! }}
        plain={`/moderatie/notitie${query}`}
        locale={locale}
        now={now}
      />
    </div>
  );
}
