import { getWords } from "@/app/_i18n/words";
import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import type { WholeCase } from "#lib/cases/queries";
import { facilitatesCircle } from "#lib/circles/queries";
import { canStartCollection } from "#lib/collections/policy";
import { listCollectionsOf, listOpenTo } from "#lib/collections/queries";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Select } from "@/app/_ui/field";

interface CaseCollectionsProps {
  found: WholeCase;
  viewer: Viewer;
}

/** In which collections the case stands, and for who makes them a plain form to put it in one. */
export async function CaseCollections({ found, viewer }: CaseCollectionsProps) {
  const facilitates = viewer.kind === "participant" && (isModerator(viewer) || (await facilitatesCircle(viewer)));
  const mayCollect = canStartCollection(viewer, { facilitates }) && !found.hiding;
  const [holding, open, t] = await Promise.all([
    listCollectionsOf(viewer, found.number),
    mayCollect && viewer.kind === "participant" ? listOpenTo(viewer, found.number) : [],
    getWords("collections"),
  ]);
  if (holding.length === 0 && !mayCollect) return null;
  return (
    <section className="stack stack-tight no-print">
      {holding.length > 0 ? (
        <>
          <h2 className="story-label">{t("inCollections")}</h2>
          <ul className="stack stack-tight">
            {holding.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/verzamelingen/${slug}`} lang="nl">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayCollect ? (
        <Disclosure summary={t("putIn")}>
          {open.length > 0 ? (
            <form method="post" action="/verzamelingen/toevoegen" className="stack stack-tight">
              <input type="hidden" name="caseNumber" value={found.number} />
              <Select
                name="collectionId"
                label={t("putInWhich")}
                choices={open.map(({ id, title }) => ({ value: id, label: title }))}
              />
              <div>
                <Button type="submit" small>
                  {t("putInButton")}
                </Button>
              </div>
            </form>
          ) : null}
          <p className="small">
            <a href={`/verzamelingen/nieuw?casus=${found.number}`}>{t("putInNew")}</a>
          </p>
        </Disclosure>
      ) : null}
    </section>
  );
}
