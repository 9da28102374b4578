import type { Metadata } from "next";
import { groupRoles, troubles } from "#lib/work-accounts/choices";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { changesOf } from "#lib/work-accounts/preview";
import { logoutUri, redirectUri } from "#lib/work-accounts/provider";
import { getSignIn, listGroupsOf } from "#lib/work-accounts/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { signInMistakes } from "@/app/_auth/work-account";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { AdministrationTabs } from "../../_components/tabs";
import { closeSignInAction, openSignInAction } from "../actions";
import { CheckForm } from "../_components/check-form";
import { RolesForm } from "../_components/roles-form";
import { RolesPreview } from "../_components/roles-preview";
import { SignInForm } from "../_components/sign-in-form";
import { Trial } from "../_components/trial";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("administration.title") };
}

/** How people of one organisation sign in: what to copy, what to fill in, what to try, and only then opening it. */
export default async function SignInSettingsPage({ params, searchParams }: PageProps<"/beheer/werkaccounts/[slug]">) {
  const [{ slug }, { fout, mis }] = await Promise.all([params, searchParams]);
  const actor = await requireAllowed(`/beheer/werkaccounts/${slug}`, canArrangeSignIn);
  const { organisation, signIn } = await orNotFound(getSignIn(actor, slug));
  const [people, t, { administration, common, workAccounts, refusals, signIn: signInWords }, locale] =
    await Promise.all([listGroupsOf(actor, organisation.id), getWords("workAccounts"), getMessages(), getLocale()]);
  const now = new Date();
  const words = { ...common, ...workAccounts.administration, troubles: workAccounts.troubles };
  const mistake = signInMistakes.find((code) => code === fout);
  const trouble = troubles.find((code) => code === mis);
  const organisationId = organisation.id;
  return (
    <>
      <PageHeader title={t("administration.pageTitle", { name: organisation.name })} />
      <AdministrationTabs here="workAccounts" names={administration.tabs} label={administration.tabsLabel} />
      <div className="reading stack stack-loose">
        <p>
          <a href="/beheer/werkaccounts">{t("administration.back")}</a>
        </p>
        {(mistake ?? trouble) ? (
          <Notice tone="warning" role="alert">
            {trouble ? workAccounts.troubles[trouble] : mistake ? refusals[mistake] : null}
          </Notice>
        ) : null}
        <section className="stack" aria-labelledby="overnemen">
          <h2 id="overnemen">{t("administration.copyTitle")}</h2>
          <p>{t("administration.copyLead")}</p>
          {(["redirect", "logout"] as const).map((which) => (
            <p key={which}>
              {t(`administration.${which}`)}
              <br />
              <code className="key" tabIndex={0} aria-label={t(`administration.${which}`)}>
                {which === "redirect" ? redirectUri(slug) : logoutUri(slug)}
              </code>
            </p>
          ))}
        </section>
        <section className="stack" aria-labelledby="inlogdienst">
          <h2 id="inlogdienst">{t("administration.settingsTitle")}</h2>
          <SignInForm
            organisationId={organisationId}
            values={{
              issuer: signIn?.issuer ?? "",
              clientId: signIn?.clientId ?? "",
              domains: signIn?.domains.join("\n") ?? "",
              requiredAcr: signIn?.requiredAcr ?? "",
              requiredAmr: signIn?.requiredAmr ?? "mfa",
              groupClaim: signIn?.groupClaim ?? "",
              newcomers: signIn?.newcomers ?? false,
            }}
            words={{
              ...words,
              saved: t("administration.saved"),
              clientSecretHint: t(signIn ? "administration.clientSecretKept" : "administration.clientSecretHint"),
            }}
          />
        </section>
        {signIn ? (
          <>
            <section className="stack" aria-labelledby="proef">
              <h2 id="proef">{t("administration.checkTitle")}</h2>
              <p>{t("administration.checkLead")}</p>
              <CheckForm slug={slug} words={words} />
              <div>
                <LinkButton href={`/beheer/werkaccounts/${slug}/proef`}>{t("administration.trial")}</LinkButton>
              </div>
              <h3>{t("administration.trialTitle")}</h3>
              {signIn.trial ? (
                <Trial outcome={signIn.trial} when={exactText(signIn.triedAt!, locale, now)} />
              ) : (
                <p className="soft">{t("administration.trialNone")}</p>
              )}
            </section>
            <section className="stack" aria-labelledby="openstellen">
              <h2 id="openstellen">{t("administration.openTitle")}</h2>
              <p>
                {signIn.openedAt
                  ? t("administration.isOpen", { when: exactText(signIn.openedAt, locale, now) })
                  : t("administration.openLead")}
              </p>
              <div>
                <AskFirst
                  // Another question: the dialog of the one that was answered goes.
                  key={signIn.openedAt ? "close" : "open"}
                  save={signIn.openedAt ? closeSignInAction : openSignInAction}
                  about={{ organisationId }}
                  label={t(signIn.openedAt ? "administration.close" : "administration.open")}
                  sure={t(signIn.openedAt ? "administration.closeSure" : "administration.openSure")}
                  look={signIn.openedAt ? "secondary" : "primary"}
                  deed={signIn.openedAt ? "danger" : "primary"}
                  words={common}
                />
              </div>
            </section>
            <section className="stack" aria-labelledby="rollen">
              <h2 id="rollen">{t("administration.rolesTitle")}</h2>
              <p>{t("administration.rolesLead")}</p>
              <RolesForm
                organisationId={organisationId}
                roles={signIn.proposedRoles
                  .map(({ group, role }) => `${group} = ${signInWords.roles[role]}`)
                  .join("\n")}
                words={{
                  ...words,
                  rolesHint: t("administration.rolesHint", {
                    roles: groupRoles.map((role) => signInWords.roles[role]).join(", "),
                  }),
                }}
              />
              <RolesPreview
                organisationId={organisationId}
                proposed={signIn.proposedRoles}
                changes={changesOf(signIn.proposedRoles, people, signIn.trial?.groups)}
                applied={JSON.stringify(signIn.proposedRoles) === JSON.stringify(signIn.appliedRoles)}
              />
            </section>
          </>
        ) : null}
      </div>
    </>
  );
}
