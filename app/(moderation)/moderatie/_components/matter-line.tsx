import type { ReactNode } from "react";
import type { Actor } from "#lib/auth/actor";
import type { Words } from "#lib/core/messages";
import { subjectOf } from "#lib/desk/matter";
import type { DeskItem } from "#lib/desk/items";
import { canDecide } from "#lib/moderation/policy";
import { Icon } from "@/app/_ui/icon";
import { Notice } from "@/app/_ui/notice";
import { RelativeTime } from "@/app/_ui/relative-time";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { DecisionForm } from "./decision-form";
import type { DecisionWords } from "./decision-form";
import { asVisitor } from "./place";
import { verdictsFor } from "./verdicts";

export interface LineWords {
  decision: DecisionWords;
  subjects: Record<NonNullable<DeskItem["request"]>["subject"], string>;
}

interface MatterLineProps {
  item: DeskItem;
  actor: Actor;
  /** Where the title leads. */
  href: string;
  /** The query of the queue, for forms without a script; absent where there are none. */
  query?: string;
  /** The pane, when this is the item in focus. */
  pane?: ReactNode;
  t: Words<"moderation">;
  words: LineWords;
  locale: Locale;
  now: Date;
}

/** One thing that waits: what and why, and a decision for who sees enough. In focus, the pane has all that. */
export function MatterLine({ item, actor, href, query, pane, t, words, locale, now }: MatterLineProps) {
  const subject = subjectOf(item);
  const title = item.request ? words.subjects[item.request.subject] : item.title;
  const own = subject !== undefined && !canDecide(actor, { authorId: item.authorId! });
  return (
    <li className={pane ? "matter matter-focus" : "matter"}>
      <div className="matter-line">
        <p className="row row-tight small">
          {query !== undefined && subject && !own && item.hiding !== "hidden" ? (
            <input
              type="checkbox"
              className="tick"
              name="matters"
              value={item.id!}
              form="samen"
              aria-label={t("tick", { title })}
            />
          ) : null}
          <Marks item={item} actorId={actor.id} t={t} />
        </p>
        <h2 className="card-title">
          <a href={href} aria-current={pane ? "true" : undefined} data-desk="item">
            {title}
          </a>
        </h2>
        <p className="byline">
          {item.author ? `${item.author}, ${item.organisation}` : item.request?.code} ·{" "}
          <When item={item} t={t} locale={locale} now={now} />
        </p>
        {pane ? null : (
          <>
            {!item.id && item.lastVerdict && item.lastReason ? (
              <p className="small soft">
                {t("lastDecision")} {t(`verdicts.${item.lastVerdict}`)}. {item.lastReason}
              </p>
            ) : null}
            {item.excerpt && subject ? <p className="matter-excerpt">{item.excerpt}</p> : null}
            {item.kind === "case" && item.kinds.includes("proposal") ? (
              <p className="small">
                <a href={asVisitor(item)}>{t("seeAsVisitor")}</a>
              </p>
            ) : null}
            {item.told.map((report, at) => (
              <p key={at} className="small">
                <strong>{t(`reasons.${report.reason}`)}</strong>{" "}
                <span className="as-written">{report.explanation}</span>
              </p>
            ))}
            {subject && own ? <Notice tone="info">{t("own")}</Notice> : null}
            {subject && !own && !item.kinds.includes("appeal") ? (
              <DecisionForm
                id={item.key}
                subject={subject}
                lastDecisionId={item.lastDecisionId}
                version={item.version}
                verdicts={verdictsFor(item)}
                words={words.decision}
                plain={query === undefined ? undefined : `/moderatie/besluit${query}`}
                small
              />
            ) : null}
          </>
        )}
      </div>
      {pane}
    </li>
  );
}

function Marks({ item, actorId, t }: Pick<MatterLineProps, "item" | "t"> & { actorId: string }) {
  return (
    <>
      <span className="kind">{t(item.kind)}</span>
      {item.kinds
        .filter((kind) => kind !== "request" && !(kind === "report" && item.kinds.includes("privacy")))
        .map((kind) => (
          <span key={kind} className={kind === "privacy" ? "kind kind-urgent" : "kind"}>
            {kind === "privacy" ? <Icon name="eye-off" /> : null}
            {kind === "report" ? t("reports", { count: item.reports }) : t(`kinds.${kind}`)}
          </span>
        ))}
      {item.claim ? (
        <span className="kind kind-owner">
          <Icon name="eye" />
          {item.claim.byId === actorId ? t("claim.you") : t("claim.short", { name: item.claim.by })}
        </span>
      ) : null}
    </>
  );
}

function When({ item, t, locale, now }: Pick<MatterLineProps, "item" | "t" | "locale" | "now">) {
  const due = item.request?.dueAt ?? item.dueAt;
  return (
    <>
      {item.hiding === "hidden" && !item.id ? t("hiddenSince") : t("since")}{" "}
      <RelativeTime at={item.since} locale={locale} now={now} />
      {due ? (
        <>
          {" · "}
          <span className={due < now ? "late" : undefined}>
            {t(due < now ? "late" : "dueBy", { at: exactText(due, locale, now) })}
          </span>
        </>
      ) : null}
    </>
  );
}
