import type { Metadata } from "next";
import { listOwnMeasures } from "#lib/measures/queries";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { MeasureFacts } from "@/app/(moderation)/moderatie/_components/measures";
import { ConfirmRead } from "./_components/confirm-read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("measures");
  return { title: t("own") };
}

/** What moderators decided about the reader: why, until when, and the way back. */
export default async function OwnMeasuresPage() {
  const actor = await requireActor("/profiel/maatregelen");
  const [measures, t, { common, measures: words, profile }, locale] = await Promise.all([
    listOwnMeasures(actor),
    getWords("measures"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <div className="reading">
      <PageHeader title={t("own")} lead={t("ownLead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      {measures.length > 0 ? (
        <div className="stack">
          <ul className="lines">
            {measures.map((measure) => (
              <li key={measure.id} className="line">
                <MeasureFacts measure={measure} locale={locale} now={now} />
                {measure.standing && !measure.readAt ? (
                  <ConfirmRead measureId={measure.id} words={{ ...common, ...words }} />
                ) : null}
              </li>
            ))}
          </ul>
          <p>{t("back")}</p>
        </div>
      ) : (
        <EmptyState>{t("ownNone")}</EmptyState>
      )}
    </div>
  );
}
