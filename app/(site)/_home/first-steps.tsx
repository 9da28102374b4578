import type { Actor } from "#lib/auth/actor";
import { atFirstVisit } from "#lib/welcome/queries";
import { getWords } from "@/app/_i18n/words";
import { Button, LinkButton } from "@/app/_ui/button";

/** Leads a newcomer to the first steps, until they are done or skipped. */
export async function FirstSteps({ actor }: { actor: Actor }) {
  if (!(await atFirstVisit(actor))) return null;
  const t = await getWords("joining");
  return (
    <section className="card stack stack-tight" aria-labelledby="eerste-stappen">
      <h2 id="eerste-stappen" className="card-title">
        {t("welcome.cardTitle")}
      </h2>
      <p>{t("welcome.cardText")}</p>
      <form method="post" action="/welkom/overslaan" className="row">
        <LinkButton href="/welkom" look="primary">
          {t("welcome.cardButton")}
        </LinkButton>
        <Button type="submit" look="quiet">
          {t("welcome.skip")}
        </Button>
      </form>
    </section>
  );
}
