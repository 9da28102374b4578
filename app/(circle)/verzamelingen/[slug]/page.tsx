import type { Metadata } from "next";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { coAuthorsAmong } from "#lib/co-authors/queries";
import { canEditCollection } from "#lib/collections/policy";
import { getCollection, listCollected } from "#lib/collections/queries";
import { env } from "#lib/core/env";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FormattedText } from "@/app/_ui/formatted-text";
import { practiceNames } from "@/app/_ui/names";
import { Notice } from "@/app/_ui/notice";
import { exactText } from "@/app/_ui/time";
import { AudienceMark } from "../_components/audience-mark";
import { ReportCollection } from "./_components/report-collection";
import { canReport } from "#lib/moderation/policy";
import { CollectedCase } from "./_components/collected-case";

type Props = PageProps<"/verzamelingen/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const found = await getCollection(await getViewer(), slug).catch(() => undefined);
  if (!found) return {};
  return { title: found.title, ...(found.audience === "public" ? {} : { robots: { index: false } }) };
}

/** A collection to read from top to bottom, on the screen or on paper. */
export default async function CollectionPage({ params }: Props) {
  const { slug } = await params;
  const viewer = await getViewer();
  const collection = await orNotFound(getCollection(viewer, slug));
  const cases = await listCollected(viewer, collection.id);
  const [coAuthors, names, locale, t] = await Promise.all([
    coAuthorsAmong(cases.map(({ number }) => number)),
    practiceNames(),
    getLocale(),
    getWords("collections"),
  ]);
  const now = new Date();
  const mayEdit = canEditCollection(viewer, collection);
  const { maker } = collection;
  return (
    <div className="reading">
      <p className="print-only small">
        {`${env.APP_URL}/verzamelingen/${slug}`} · {exactText(now, locale, now)}
      </p>
      <header className="page-header">
        <p className="eyebrow no-print">
          <a href="/verzamelingen">{t("all")}</a>
        </p>
        {viewer.kind === "participant" ? (
          <p className="row small">
            <AudienceMark audience={collection.audience} />
          </p>
        ) : null}
        <h1 lang="nl">{collection.title}</h1>
        <p className="byline">
          {viewer.kind === "participant"
            ? t.rich("madeByLink", { name: () => <a href={`/deelnemers/${maker.handle}`}>{maker.name}</a> })
            : t("madeBy", { name: maker.name })}
          {" · "}
          {t("count", { count: cases.length })} · {t("updated", { at: collection.changedAt })}
        </p>
        <div className="row no-print">
          {cases.length > 0 ? <LinkButton href={`/verzamelingen/${slug}/pdf`}>{t("download")}</LinkButton> : null}
          {mayEdit ? (
            <LinkButton look="quiet" href={`/verzamelingen/${slug}/bewerken`}>
              {t("edit")}
            </LinkButton>
          ) : null}
          {canReport(viewer, { authorId: collection.makerId }) ? (
            <ReportCollection collectionId={collection.id} />
          ) : null}
        </div>
      </header>
      <div className="stack stack-loose">
        {collection.audience === "maker" ? <Notice>{t("isDraft")}</Notice> : null}
        {mayEdit && collection.publicAskedAt ? <Notice>{t("waitsForModerator")}</Notice> : null}
        {mayEdit && collection.hiding ? (
          <Notice tone="warning">{collection.hiding === "held" ? t("heldOwn") : t("hiddenOwn")}</Notice>
        ) : null}
        <FormattedText text={collection.introduction} />
        {cases.length > 0 ? (
          <nav className="stack" aria-labelledby="inhoud">
            <h2 id="inhoud">{t("contents")}</h2>
            <ol className="case-contents">
              {cases.map(({ number, title, reason, organisation }) => (
                <li key={number}>
                  <a href={`#casus-${number}`} lang="nl">
                    {title}
                  </a>{" "}
                  <span className="soft small">{organisation.name}</span>
                  {reason ? (
                    <p className="soft small" lang="nl">
                      {reason}
                    </p>
                  ) : null}
                </li>
              ))}
            </ol>
          </nav>
        ) : (
          <EmptyState>{mayEdit ? t("emptyEditor") : t("empty")}</EmptyState>
        )}
      </div>
      {cases.map((found) => (
        <CollectedCase
          key={found.number}
          found={found}
          coAuthors={coAuthors.get(found.number) ?? []}
          viewer={viewer}
          names={names}
        />
      ))}
    </div>
  );
}
