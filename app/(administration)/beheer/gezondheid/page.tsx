import type { Metadata } from "next";
import { canSeeHealth } from "#lib/health/policy";
import { getHealth } from "#lib/health/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { bytesText } from "@/app/_ui/time";
import { AdministrationTabs } from "../_components/tabs";
import { JobRuns } from "./_components/job-runs";
import { Part } from "./_components/part";
import { TestMail } from "./_components/test-mail";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("running");
  return { title: t("health.title") };
}

/** Whether everything that must work does: database, disk, mail, backup, and what happens by itself. */
export default async function HealthPage() {
  const actor = await requireAllowed("/beheer/gezondheid", canSeeHealth);
  const now = new Date();
  const [health, t, { running, administration, common }, locale] = await Promise.all([
    getHealth(actor, now),
    getWords("running"),
    getMessages(),
    getLocale(),
  ]);
  const { database, disk, mail, backup } = health;
  const words = running.health;
  const { levels } = words;
  const when = (at: Date | null) => (at ? <RelativeTime at={at} locale={locale} now={now} /> : words.never);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <AdministrationTabs here="health" names={administration.tabs} label={administration.tabsLabel} />
      <ul className="card-grid">
        <Part
          id="database"
          title={words.database}
          level={database.level}
          levels={levels}
          facts={[
            [words.took, t("health.tookValue", { ms: database.took })],
            [words.size, bytesText(database.bytes, locale)],
            [words.version, database.version],
            [words.migrations, t("health.migrationsValue", { done: database.migrations, known: database.known })],
            [words.processes, database.processes],
          ]}
        />
        <Part
          id="mail"
          title={words.mail}
          level={mail.level}
          levels={levels}
          facts={[
            [words.lastSent, when(mail.lastSentAt)],
            [words.waiting, mail.waiting],
            [words.again, mail.again],
            [words.refused, mail.refused],
          ]}
        >
          {mail.server ? <TestMail words={{ ...common, testMail: words.testMail }} /> : <p>{words.noServer}</p>}
        </Part>
        <Part
          id="schijf"
          title={words.disk}
          level={disk?.level ?? "watch"}
          levels={levels}
          facts={[
            [
              words.free,
              disk
                ? t("health.freeValue", { free: bytesText(disk.free, locale), size: bytesText(disk.size, locale) })
                : words.diskUnknown,
            ],
            [words.storage, words.storages[health.storage]],
          ]}
        />
        <Part
          id="back-up"
          title={words.backup}
          level={backup.level}
          levels={levels}
          facts={[[words.lastBackup, when(backup.at)]]}
        >
          <p className="soft">{words.backupHint}</p>
        </Part>
      </ul>
      <section className="section stack">
        <h2 id="vanzelf">{words.jobs}</h2>
        <p>
          {t("health.failedJobs", { count: health.failedJobs })} <a href="/beheer/taken">{words.toJobs}</a>
        </p>
        <JobRuns jobs={health.jobs} words={words} when={when} />
      </section>
    </>
  );
}
