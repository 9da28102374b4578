import type { Metadata } from "next";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { relativeText } from "@/app/_ui/time";
import { casePath } from "#lib/cases/dutch";
import { listDrafts } from "#lib/cases/queries";
import { listUnsaved } from "#lib/cases/working-copies";
import { AskFirst } from "@/app/_ui/ask-first";
import { discardWorkingCopyAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("drafts");
  return { title: t("title") };
}

/** Everything that was begun and not posted: saved drafts, and texts that were kept while typing. */
export default async function DraftsPage() {
  const actor = await requireActor("/casussen/concepten");
  const [drafts, begun, t, { common, home }, locale] = await Promise.all([
    listDrafts(actor),
    listUnsaved(actor),
    getWords("drafts"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const savedAt = (at: Date) => t("savedAt", { at: relativeText(at, locale, now) });
  return (
    <div className="reading">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href="/casussen/nieuw?leeg" look="primary">
            {home.newCase}
          </LinkButton>
        }
      />
      {drafts.length + begun.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="lines">
        {begun.map(({ key, number, title, savedAt: at }) => (
          <li key={key} className="line">
            <a
              href={number === null ? `/casussen/nieuw?concept=${key}` : `/casussen/${number}/bewerken?concept=${key}`}
            >
              {title || t("untitled")}
            </a>
            <span className="byline">
              {number === null ? t("begun") : t("unsaved")} · {savedAt(at)}
            </span>
            <div>
              <AskFirst
                save={discardWorkingCopyAction}
                about={{ key }}
                label={t("discard")}
                sure={t("discardSure")}
                look="quiet"
                words={common}
              />
            </div>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={draft.number} className="line">
            <a href={`${casePath(draft)}/bewerken`}>{draft.title || t("untitled")}</a>
            <span className="byline">
              {draft.authorId === actor.id ? null : `${t("shared", { name: draft.author })} · `}
              {savedAt(draft.changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
