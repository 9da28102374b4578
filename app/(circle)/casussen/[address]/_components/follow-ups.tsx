import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import type { WholeCase } from "#lib/cases/queries";
import { canTellFollowUp } from "#lib/follow-ups/policy";
import { countFollowUps, listFollowUps } from "#lib/follow-ups/queries";
import { LinkButton } from "@/app/_ui/button";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface FollowUpsProps {
  found: WholeCase;
  viewer: Viewer;
  locale: Locale;
  now: Date;
}

/** "Vervolg": what the author tried after the advice, in the order they told it. A visitor reads only how many there are. */
export async function FollowUps({ found, viewer, locale, now }: FollowUpsProps) {
  const t = await getWords("followUps");
  if (viewer.kind === "visitor") {
    const count = await countFollowUps(found.number);
    return count > 0 ? <p className="section soft small">{t("forParticipants", { count })}</p> : null;
  }
  const mayTell = canTellFollowUp(viewer, found);
  const list = await listFollowUps(viewer, found.number);
  if (list.length === 0 && !mayTell) return null;
  return (
    <section className="section reading stack" aria-labelledby="vervolg">
      <h2 id="vervolg">{t("title")}</h2>
      {list.length > 0 ? (
        <ol className="stack" aria-labelledby="vervolg">
          {list.map(({ id, tried, happened, toldAt, editedAt }) => (
            <li key={id} className="card stack stack-tight">
              <p className="byline">
                <RelativeTime at={toldAt} locale={locale} now={now} />
                {editedAt ? ` (${t("edited")})` : ""}
              </p>
              <h3 className="story-label">{t("triedTold")}</h3>
              <p className="as-written" lang="nl">
                {tried}
              </p>
              <h3 className="story-label">{t("happenedTold")}</h3>
              <p className="as-written" lang="nl">
                {happened}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {mayTell ? (
        <div className="stack stack-tight no-print">
          {list.length === 0 ? <p className="soft">{t("lead")}</p> : null}
          <p>
            <LinkButton href={`${casePath(found)}/vervolg`}>{t("tell")}</LinkButton>
          </p>
        </div>
      ) : null}
    </section>
  );
}
