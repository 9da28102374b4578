import type { Metadata } from "next";
import { browserThatAsked } from "#lib/auth/cookies";
import { mailIsOpen } from "#lib/auth/sign-in";
import { ownPath } from "#lib/core/own-path";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("signIn");
  return { title: t("confirmTitle"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too (trust.md M-1). */
export default async function ConfirmPage({ searchParams }: PageProps<"/inloggen/bevestigen">) {
  const [{ code, verder, fout }, browser, t, { refusals }] = await Promise.all([
    searchParams,
    browserThatAsked(),
    getWords("signIn"),
    getMessages(),
  ]);
  const link = typeof code === "string" ? code.slice(0, 100) : "";
  const askDigits = !link || !(browser ?? mailIsOpen()) || Boolean(fout);
  const lead = () => {
    if (!link) return t("digitsLead");
    return askDigits ? t("otherBrowserLead") : t("confirmLead");
  };
  return (
    <div className="reading">
      <PageHeader title={t("confirmTitle")} lead={lead()} />
      <form method="post" action="/inloggen/link" className="form form-narrow">
        <input type="hidden" name="code" value={link} />
        <input type="hidden" name="verder" value={ownPath(verder)} />
        {askDigits ? (
          <TextInput
            name="cijfers"
            label={t("digits")}
            hint={t("digitsHint")}
            error={fout === "digitsWrong" ? refusals.digitsWrong : undefined}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
          />
        ) : null}
        <div>
          <Button type="submit" look="primary">
            {t("confirm")}
          </Button>
        </div>
      </form>
    </div>
  );
}
