import { countedThings } from "#lib/merging/choices";
import type { MergePreview } from "#lib/merging/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { Actor } from "#lib/auth/actor";
import { MergeForm } from "./merge-form";

interface PreviewProps {
  actor: Actor;
  code: string;
  preview: MergePreview;
}

/** What a merge would do: what stays, what comes along, what goes. */
export async function Preview({ actor, code, preview }: PreviewProps) {
  const { former, staying, counts, refusal } = preview;
  const [t, refusals, { common, merging, profile }] = await Promise.all([
    getWords("merging"),
    getWords("refusals"),
    getMessages(),
  ]);
  const things = countedThings.filter((thing) => counts[thing] > 0);
  return (
    <div className="stack stack-loose">
      <section className="stack" aria-labelledby="blijft">
        <h2 id="blijft">{t("confirm.staysTitle")}</h2>
        <p>{t("confirm.stays", { name: actor.name, organisation: actor.organisation.name, email: staying.email })}</p>
      </section>
      <section className="stack" aria-labelledby="mee">
        <h2 id="mee">{t("confirm.alongTitle")}</h2>
        <p>{t("confirm.along", former)}</p>
        {things.length > 0 ? (
          <ul className="plain-list">
            {things.map((thing) => (
              <li key={thing}>{t(`confirm.${thing}`, { count: counts[thing] })}</li>
            ))}
          </ul>
        ) : (
          <p>{t("confirm.nothing")}</p>
        )}
        <p>{t("confirm.casesStay")}</p>
        <p>{t("confirm.doubled")}</p>
      </section>
      <section className="stack" aria-labelledby="weg">
        <h2 id="weg">{t("confirm.goesTitle")}</h2>
        <p>{t("confirm.goes", { email: former.email })}</p>
        <p>{t("confirm.address")}</p>
      </section>
      {refusal ? (
        <>
          <Notice tone="warning">
            <h2>{t("confirm.notNow")}</h2>
            <p>{refusals(refusal)}</p>
          </Notice>
          <div>
            <LinkButton href="/profiel">{profile.title}</LinkButton>
          </div>
        </>
      ) : (
        <MergeForm code={code} words={{ ...common, ...merging.confirm }} />
      )}
    </div>
  );
}
