import type { Actor } from "#lib/auth/actor";
import { countAttention } from "#lib/rights/queries";
import { getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";

/** What asks for an administrator now; nothing when nothing does. */
export async function Attention({ actor }: { actor: Actor }) {
  const [{ overdue, ending }, t] = await Promise.all([countAttention(actor), getWords("administration")]);
  if (overdue === 0 && ending === 0) return null;
  return (
    <Notice tone="warning">
      <h2 className="card-title">{t("attention.title")}</h2>
      <ul>
        {overdue > 0 ? (
          <li>
            <a href="/beheer/rechten">{t("attention.overdue", { count: overdue })}</a>
          </li>
        ) : null}
        {ending > 0 ? (
          <li>
            <a href="/beheer?stand=ending">{t("attention.ending", { count: ending })}</a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
