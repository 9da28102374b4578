import type { Actor, Viewer } from "#lib/auth/actor";
import { SECOND_FACTOR_PATH, SET_UP_PATH, onwards } from "#lib/auth/paths";
import { getWords } from "../_i18n/words";
import { Notice } from "../_ui/notice";

/** Where somebody shows their second factor, or sets one up when there is none to show. */
const placeOf = ({ secondFactor }: Actor, then = "/") =>
  secondFactor === "asked"
    ? ({ href: onwards(SECOND_FACTOR_PATH, then), label: "confirm" } as const)
    : ({ href: SET_UP_PATH, label: "setUp" } as const);

/** On every page of somebody whose role waits for a second factor: which, and what to do. */
export async function WaitingRoleBanner({ viewer }: { viewer: Viewer }) {
  if (viewer.kind === "visitor" || !viewer.roleWaiting) return null;
  const t = await getWords("secondFactor");
  const { href, label } = placeOf(viewer);
  const role = t(`roles.${viewer.roleWaiting}`);
  return (
    <Notice tone="warning">
      <p>
        {t(viewer.secondFactor === "asked" ? "waitingAsked" : "waitingMissing", { role })} <a href={href}>{t(label)}</a>
      </p>
    </Notice>
  );
}

/** The same for a page that is refused to them. */
export async function waitingWords(viewer: Viewer) {
  if (viewer.kind === "visitor" || !viewer.roleWaiting) return undefined;
  const t = await getWords("secondFactor");
  const { href, label } = placeOf(viewer);
  return { why: t("waitingForbidden", { role: t(`roles.${viewer.roleWaiting}`) }), href, label: t(label) };
}

/** On a closed circle, for who facilitates it and did not show a second factor. */
export async function FacilitationWaits({ actor, path }: { actor: Actor; path: string }) {
  const t = await getWords("secondFactor");
  const { href, label } = placeOf(actor, path);
  return (
    <Notice tone="warning">
      <p>
        {t(actor.secondFactor === "asked" ? "circleAsked" : "circleMissing")} <a href={href}>{t(label)}</a>
      </p>
    </Notice>
  );
}
