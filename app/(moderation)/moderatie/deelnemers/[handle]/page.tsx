import type { Metadata } from "next";
import { getRecord } from "#lib/desk/people";
import type { ParticipantRecord } from "#lib/desk/people";
import { canMeasure } from "#lib/measures/policy";
import { itemPath } from "#lib/moderation/dutch";
import { canModerate } from "#lib/moderation/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { dayText } from "@/app/_ui/time";
import { Measures } from "../../_components/measures";
import { Notes } from "../../_components/notes";
import { TallyWords } from "../../_components/person-summary";
import { DecidedBy } from "../../_components/decided";

type Props = PageProps<"/moderatie/deelnemers/[handle]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  const actor = await requireAllowed(`/moderatie/deelnemers/${handle}`, canModerate);
  const t = await getWords("moderation");
  return { title: t("person.title", { name: (await orNotFound(getRecord(actor, handle))).name }) };
}

type Decided = ParticipantRecord["decisions"]["items"][number];

function kindOf({ commentId, tipId, collectionSlug }: Decided) {
  if (commentId) return "comment";
  if (tipId) return "tip";
  return collectionSlug ? "collection" : "case";
}

/** What moderators decided before about what somebody wrote, and what they noted. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const actor = await requireAllowed(`/moderatie/deelnemers/${handle}`, canModerate);
  const after = firstValue((await searchParams).na) || undefined;
  const [person, t, locale] = await Promise.all([
    orNotFound(getRecord(actor, handle, after)),
    getWords("moderation"),
    getLocale(),
  ]);
  const now = new Date();
  const here = `/moderatie/deelnemers/${handle}`;
  return (
    <>
      <PageHeader
        title={t("person.title", { name: person.name })}
        eyebrow={<a href="/moderatie">{t("title")}</a>}
        lead={t("person.lead")}
      />
      <div className="with-aside with-aside-wide">
        <div className="stack stack-loose">
          <TallyWords tally={person.tally} t={t} />
          <section className="stack stack-tight" aria-labelledby="besluiten">
            <h2 id="besluiten" className="story-heading">
              {t("person.decisions")}
            </h2>
            {person.decisions.items.length > 0 ? (
              <ul className="lines">
                {person.decisions.items.map((decision) => {
                  const address = itemPath(decision);
                  const title = decision.title || t("person.removed");
                  return (
                    <li key={decision.id} className="line">
                      <p>
                        <span className="kind">{t(kindOf(decision))}</span>{" "}
                        {address ? <a href={address}>{title}</a> : title}
                      </p>
                      <DecidedBy {...decision} {...{ t, locale, now }} />
                      <span className="as-written">{decision.reason}</span>
                    </li>
                  );
                })}
              </ul>
            ) : (
              <p className="soft">{t("person.noDecisions")}</p>
            )}
            <Pager
              label={t("person.decisions")}
              next={
                person.decisions.next ? { href: `${here}?na=${person.decisions.next}`, label: t("person.older") } : null
              }
              first={after ? { href: here, label: t("first") } : null}
            />
          </section>
          {canMeasure(actor, person) ? (
            <Measures participantId={person.id} measures={person.measures} locale={locale} now={now} />
          ) : null}
        </div>
        <aside className="stack" aria-label={t("person.title", { name: person.name })}>
          <div className="card stack stack-tight">
            <p>
              {person.name}, {person.organisation}
            </p>
            <p className="soft small">{t("person.joined", { at: dayText(person.joinedAt, locale, now) })}</p>
            <a href={`/deelnemers/${handle}`}>{t("person.profile")}</a>
          </div>
          <div className="card stack">
            {person.id === actor.id ? (
              <Notice>{t("person.ownNotes")}</Notice>
            ) : (
              <Notes notes={person.notes} about={{ handle }} heading="h2" locale={locale} now={now} />
            )}
          </div>
        </aside>
      </div>
    </>
  );
}
