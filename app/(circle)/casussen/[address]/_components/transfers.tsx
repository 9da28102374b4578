import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import type { WholeCase } from "#lib/cases/queries";
import { canTellTransfer } from "#lib/transfers/policy";
import { countTransfers, listPlaces, listTransfers, ownTransfer } from "#lib/transfers/queries";
import { LinkButton } from "@/app/_ui/button";
import type { Locale } from "@/app/_ui/time";
import { TransferList } from "./transfer-list";
import { TransferMap } from "./transfer-map";

interface TransfersProps {
  found: WholeCase;
  viewer: Viewer;
  locale: Locale;
  now: Date;
}

/** The newest few are enough beside the story; the rest has a page. */
const SHOWN = 3;

/** Where colleagues used this case: the newest in a list, all places on a map. A visitor reads only how many there are. */
export async function Transfers({ found, viewer, locale, now }: TransfersProps) {
  const t = await getWords("transfers");
  if (viewer.kind === "visitor") {
    const count = await countTransfers(found.number);
    return count > 0 ? <p className="soft small">{t("forParticipants", { count })}</p> : null;
  }
  const [page, places, own] = await Promise.all([
    listTransfers(viewer, found.number, undefined, SHOWN),
    listPlaces(viewer, found.number),
    ownTransfer(viewer, found.number),
  ]);
  const address = `${casePath(found)}/overdrachten`;
  const mayTell = canTellTransfer(viewer, found);
  if (page.items.length === 0 && !mayTell) return null;
  return (
    <section className="section stack" aria-labelledby="overdrachten">
      <h2 id="overdrachten">{t("title")}</h2>
      <div className="with-aside">
        <div className="stack">
          {page.items.length > 0 ? (
            <TransferList transfers={page.items} labelledBy="overdrachten" locale={locale} now={now} />
          ) : (
            <p className="soft">{t("none")}</p>
          )}
          <p className="row no-print">
            {mayTell ? <LinkButton href={`${address}#vertellen`}>{own ? t("mine") : t("did")}</LinkButton> : null}
            {page.next ? <a href={address}>{t("all")}</a> : null}
          </p>
        </div>
        <TransferMap places={places} />
      </div>
    </section>
  );
}
