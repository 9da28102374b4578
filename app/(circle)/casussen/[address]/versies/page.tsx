import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { differencesBetween } from "#lib/cases/differences";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import { listVersions } from "#lib/cases/versions";
import { DifferenceLine } from "./_components/difference-line";
import { AskFirst } from "@/app/_ui/ask-first";
import { restoreVersionAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("versions");
  return { title: t("title") };
}

export default async function VersionsPage({ params }: PageProps<"/casussen/[address]/versies">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/versies`);
  const number = numberOf(address) ?? notFound();
  const [{ found, versions }, t, { common }, locale] = await Promise.all([
    orNotFound(listVersions(actor, number)),
    getWords("versions"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const mayRestore = canRevise(actor, found);
  return (
    <div className="reading stack stack-loose">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href={casePath(found)}>{found.title}</a>} />
      {versions.length < 2 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ol className="stack stack-loose" reversed>
        {versions.map((version, at) => {
          const older = versions[at + 1];
          const place = versions.length - at;
          const when = exactText(version.savedAt, locale, now);
          return (
            <li key={version.version} className="card stack">
              <div>
                <h2 className="form-section-title">
                  {t("version", { number: place })}
                  {at === 0 ? <span className="kind kind-owner">{t("now")}</span> : null}
                </h2>
                <p className="byline">{t("by", { name: version.editor.name, at: when })}</p>
                {version.reason ? (
                  <p lang="nl">
                    <span className="soft">{t("reason")}:</span> {version.reason}
                  </p>
                ) : null}
              </div>
              {older ? (
                <Differences before={older.content} after={version.content} empty={t("same")} />
              ) : (
                <p className="soft">{t("first")}</p>
              )}
              {mayRestore && at > 0 ? (
                <div>
                  <AskFirst
                    save={restoreVersionAction}
                    about={{ number, version: version.version, current: found.version }}
                    label={t("restore")}
                    sure={t("restoreSure", { at: when })}
                    deed="primary"
                    words={common}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Differences({
  before,
  after,
  empty,
}: {
  before: Parameters<typeof differencesBetween>[0];
  after: Parameters<typeof differencesBetween>[1];
  empty: string;
}) {
  const differences = differencesBetween(before, after);
  if (differences.length === 0) return <p className="soft">{empty}</p>;
  return differences.map((difference) => <DifferenceLine key={difference.field} difference={difference} />);
}
