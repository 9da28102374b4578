import type { Metadata } from "next";
import { FILE_HOURS } from "#lib/own-data/choices";
import { latestOwnDataFile } from "#lib/own-data/queries";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { FileProgress } from "./_components/file-progress";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("ownData");
  return { title: t("title") };
}

const sizeText = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000))));

export default async function OwnDataPage({ searchParams }: PageProps<"/profiel/gegevens">) {
  const actor = await requireActor("/profiel/gegevens");
  const params = await searchParams;
  const [file, locale, t, r, { profile, retention }] = await Promise.all([
    latestOwnDataFile(actor),
    getLocale(),
    getWords("ownData"),
    getWords("retention"),
    getMessages(),
  ]);
  const ready = file?.state === "ready" && file.until;
  return (
    <div className="reading stack">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      <p>{t("what")}</p>
      <p>{t("notIn")}</p>
      {firstValue(params.fout) === "tooFast" ? <Notice tone="warning">{r("file.tooFast")}</Notice> : null}
      {file?.state === "failed" ? <Notice tone="error">{r("file.failed")}</Notice> : null}
      {file ? (
        <FileProgress
          file={{ id: file.id, state: file.state, progress: file.progress }}
          asked={firstValue(params.gevraagd) === "1"}
          words={retention.file}
        />
      ) : null}
      {ready ? (
        <Notice tone="success" role="status">
          <p>{r("file.ready", { until: exactText(ready, locale, new Date()) })}</p>
          <p>
            <LinkButton look="primary" href={`/profiel/gegevens/bestand/${file.id}`}>
              {r("file.fetch", { size: sizeText(file.bytes ?? 0, locale) })}
            </LinkButton>
          </p>
        </Notice>
      ) : null}
      {file?.state === "making" ? null : (
        <form method="post" action="/profiel/gegevens/bestand">
          <Button type="submit" look={ready ? "secondary" : "primary"}>
            {t("download")}
          </Button>
        </form>
      )}
      <p className="soft small">{r("file.hint", { hours: FILE_HOURS })}</p>
      <p>
        <a href="/profiel">{t("correct")}</a>
        {" · "}
        <a href="/profiel/verwijderen">{t("erase")}</a>
      </p>
    </div>
  );
}
