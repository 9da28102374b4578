import type { Actor } from "#lib/auth/actor";
import { listCases } from "#lib/cases/queries";
import { listInterests } from "#lib/welcome/queries";
import { cardWords } from "@/app/(circle)/casussen/_components/card-words";
import { CaseLines } from "@/app/(circle)/casussen/_components/case-lines";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { listText } from "@/app/_ui/time";

const SHOWN = 4;

/** Cases with the practices that somebody chose to read about; nothing for who chose none. */
export async function ForYou({ actor }: { actor: Actor }) {
  const practices = await listInterests(actor, actor.id);
  if (practices.length === 0) return null;
  const [{ items }, t, words, { common }] = await Promise.all([
    listCases(actor, { practices, notBy: actor.id }, undefined, SHOWN),
    getWords("joining"),
    cardWords(),
    getMessages(),
  ]);
  const names = practices.map((practice) => common.practiceShort[practice]);
  return (
    <section className="stack" aria-labelledby="voor-jou">
      <h2 id="voor-jou">{t("welcome.forYou")}</h2>
      <p className="soft">
        {t("welcome.forYouLead", { practices: listText(names, words.locale) })}{" "}
        <a href="/welkom?stap=2">{t("welcome.forYouChange")}</a>
      </p>
      {items.length > 0 ? (
        <CaseLines items={items} words={words} />
      ) : (
        <EmptyState>{t("welcome.forYouNone")}</EmptyState>
      )}
    </section>
  );
}
