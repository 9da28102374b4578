import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { followingOf } from "#lib/following/queries";
import { hows } from "#lib/following/validation";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Select } from "@/app/_ui/field";

interface FollowCaseProps {
  found: { number: number; slug: string };
  viewer: Viewer;
}

/** Whether the reader hears of this case, and how: plain forms, no script. */
export async function FollowCase({ found, viewer }: FollowCaseProps) {
  if (viewer.kind === "visitor") return null;
  const [how, t] = await Promise.all([followingOf(viewer, found.number), getWords("following")]);
  const state = how === "none" || how === "mute" ? how : "follow";
  const action = `${casePath(found)}/volgen`;
  return (
    <section className="stack stack-tight no-print" id="op-de-hoogte" aria-labelledby="op-de-hoogte-kop">
      <h2 className="story-label" id="op-de-hoogte-kop">
        {t("title")}
      </h2>
      <p className="small">{t(`states.${state}`)}</p>
      {how === "none" ? (
        <form method="post" action={action}>
          <input type="hidden" name="caseNumber" value={found.number} />
          <Button type="submit" small name="how" value="as-always">
            {t("follow")}
          </Button>
        </form>
      ) : null}
      <Disclosure summary={t("change")}>
        <form method="post" action={action} className="stack stack-tight">
          <input type="hidden" name="caseNumber" value={found.number} />
          <Select
            name="how"
            label={t("question")}
            defaultValue={how}
            choices={hows.map((value) => ({ value, label: t(`hows.${value}`) }))}
          />
          <div>
            <Button type="submit" small>
              {t("save")}
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  );
}
