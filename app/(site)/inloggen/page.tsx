import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { listDemoPeople } from "#lib/auth/sign-in";
import { LINK_MINUTES } from "#lib/auth/terms";
import { env } from "#lib/core/env";
import { ownPath } from "#lib/core/own-path";
import { listOpenOrganisations } from "#lib/work-accounts/queries";
import { getViewer } from "@/app/_auth/viewer";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { DemoPeople } from "./_components/demo-people";
import { LinkForm } from "./_components/link-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("signIn");
  return { title: t("title") };
}

/** What a plain form route may say when it sends someone back here. */
const known = [
  "linkUsed",
  "suspended",
  "invitationOver",
  "participantAlready",
  "accessLinkOver",
  "attemptOver",
  "otherOrganisation",
  "workAccountTaken",
] as const;

export default async function SignInPage({ searchParams }: PageProps<"/inloggen">) {
  const { verder, fout, weg } = await searchParams;
  const path = ownPath(verder);
  const viewer = await getViewer();
  if (viewer.kind === "participant") redirect(path);
  const [people, organisations, t, work, { erasing, signIn, common, refusals }] = await Promise.all([
    env.DEMO ? listDemoPeople() : [],
    listOpenOrganisations(),
    getWords("signIn"),
    getWords("workAccounts"),
    getMessages(),
  ]);
  const mistake = known.find((code) => code === fout);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack stack-loose">
        {mistake ? (
          <Notice tone="warning" role="alert">
            {refusals[mistake]}
          </Notice>
        ) : null}
        {weg === "1" ? (
          <Notice tone="success" role="status">
            {erasing.gone}
          </Notice>
        ) : null}
        <LinkForm
          path={path}
          words={{ ...common, ...signIn, sent: t("sent", { minutes: String(LINK_MINUTES) }) }}
          mailbox={env.DEMO && !env.SMTP_URL}
        />
        {organisations.length > 0 ? (
          <p>
            <LinkButton href={`/inloggen/werkaccount?verder=${encodeURIComponent(path)}`}>{work("link")}</LinkButton>
            <br />
            <span className="soft small">{work("linkLead")}</span>
          </p>
        ) : null}
        <p>
          {t("askAccess")} <a href="/toegang-vragen">{t("askAccessLink")}</a>
        </p>
        {people.length > 0 ? <DemoPeople people={people} path={path} words={signIn} /> : null}
      </div>
    </>
  );
}
