import type { Words } from "#lib/core/messages";
import type { DeskItem } from "#lib/desk/items";
import { Button } from "@/app/_ui/button";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface ClaimBarProps {
  item: DeskItem;
  actorId: string;
  /** The query of the queue as it stands. */
  query: string;
  t: Words<"moderation">;
  locale: Locale;
  now: Date;
}

/** Who is at it, and to take it up, over or let go: plain forms. */
export function ClaimBar({ item, actorId, query, t, locale, now }: ClaimBarProps) {
  const { claim } = item;
  const mine = claim?.byId === actorId;
  const at = claim ? relativeText(claim.at, locale, now) : "";
  const said = !claim ? t("claim.nobody") : mine ? t("claim.mine", { at }) : t("claim.by", { name: claim.by, at });
  return (
    <div className="claim-bar">
      <p className="small">
        {said} {mine ? <span className="soft">{t("claim.ends")}</span> : null}
      </p>
      <form method="post" action={`/moderatie/${mine ? "loslaten" : "oppakken"}${query}`}>
        <input type="hidden" name="matterId" value={item.id!} />
        {claim && !mine ? <input type="hidden" name="from" value={claim.byId} /> : null}
        <Button type="submit" small look={mine ? "quiet" : "secondary"} data-desk="claim">
          {mine ? t("claim.letGo") : claim ? t("claim.over") : t("claim.take")}
        </Button>
      </form>
    </div>
  );
}
