import type { listBlocked } from "#lib/blocks/queries";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";

interface BlockedListProps {
  blocked: Awaited<ReturnType<typeof listBlocked>>;
}

/** Whom the actor blocked, each with a way back. Only the actor sees it. */
export async function BlockedList({ blocked }: BlockedListProps) {
  const t = await getWords("blocks");
  return (
    <section className="section stack" aria-labelledby="geblokkeerd" id="blokkades">
      <h2 id="geblokkeerd">{t("listTitle")}</h2>
      <p className="soft">{blocked.length > 0 ? t("listLead") : t("none")}</p>
      {blocked.length > 0 ? (
        <ul className="lines">
          {blocked.map(({ handle, name, organisation }) => (
            <li key={handle} className="line">
              <a id={`geblokkeerd-${handle}`} href={`/deelnemers/${handle}`}>
                {name}
              </a>
              <span className="byline">{organisation}</span>
              <form method="post" action={`/deelnemers/${handle}/deblokkeren`}>
                <input type="hidden" name="handle" value={handle} />
                <Button type="submit" small aria-describedby={`geblokkeerd-${handle}`}>
                  {t("unblock")}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
