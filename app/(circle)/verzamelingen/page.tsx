import type { Metadata } from "next";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { getWords } from "@/app/_i18n/words";
import { isModerator } from "#lib/auth/actor";
import { facilitatesCircle } from "#lib/circles/queries";
import { canStartCollection } from "#lib/collections/policy";
import { listCollections } from "#lib/collections/queries";
import { excerptOf } from "#lib/core/rich-text";
import { firstValue } from "@/app/_ui/address";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AudienceMark } from "./_components/audience-mark";
import { Refusal } from "./_components/refusal";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("collections");
  return { title: t("title"), description: t("lead") };
}

export default async function CollectionsPage({ searchParams }: PageProps<"/verzamelingen">) {
  const { na, fout } = await searchParams;
  const after = firstValue(na) || undefined;
  const viewer = await getViewer();
  const signedIn = viewer.kind === "participant";
  const [page, facilitates, t] = await Promise.all([
    orNotFound(listCollections(viewer, after)),
    signedIn && !isModerator(viewer) ? facilitatesCircle(viewer) : false,
    getWords("collections"),
  ]);
  const mayStart = canStartCollection(viewer, { facilitates });
  const start = mayStart ? (
    <LinkButton href="/verzamelingen/nieuw" look="primary">
      {t("start")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={start} />
      <Refusal reason={firstValue(fout)} />
      {page.items.length > 0 ? (
        <ul className="card-grid">
          {page.items.map(({ id, slug, title, introduction, audience, cases, maker, changedAt }) => (
            <li key={id} className="card card-whole stack stack-tight">
              {signedIn ? (
                <p className="row small">
                  <AudienceMark audience={audience} />
                </p>
              ) : null}
              <h2 className="card-title" lang="nl">
                <a href={`/verzamelingen/${slug}`}>{title}</a>
              </h2>
              <p lang="nl">{excerptOf(introduction, 200)}</p>
              <p className="byline">
                {t("count", { count: cases })} · {t("madeBy", { name: maker.name })} · {t("updated", { at: changedAt })}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState actions={start}>{mayStart ? t("noneStart") : t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: `/verzamelingen?na=${page.next}`, label: t("older") } : null}
        first={after ? { href: "/verzamelingen", label: t("first") } : null}
      />
    </>
  );
}
