import { kindSlugs } from "#lib/comments/dutch";
import { listCommentVersions } from "#lib/comments/versions";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { changeSlugs, listVersies } from "../../../_operations/gesprek.ts";

export const GET = handle(listVersies, async ({ viewer, params }) => {
  const versions = await listCommentVersions(viewer, idIn(params.id));
  return json({
    items: versions.map(({ version, savedAt, reason, kind, pieces }) => ({
      versie: version,
      opgeslagenOp: savedAt.toISOString(),
      reden: reason,
      soort: kindSlugs[kind],
      verschil: pieces.map(({ text, change }) => ({ tekst: text, wijziging: changeSlugs[change] })),
    })),
    volgende: null,
  });
});
