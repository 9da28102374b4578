import { getCase } from "#lib/cases/queries";
import { postComment } from "#lib/comments/commands";
import { kindsBySlug, ordersBySlug } from "#lib/comments/dutch";
import { getComment } from "#lib/comments/queries";
import { listChangesSince, listThread, listThreadBefore } from "#lib/comments/thread";
import type { ThreadPage } from "#lib/comments/thread";
import { PostComment } from "#lib/comments/validation";
import { wholeComment, wholeComments } from "#lib/comments/whole";
import { NotFound } from "#lib/core/errors";
import { readCursor } from "#lib/core/pagination";
import { submissionKeyIn } from "../../../_api/conditions.ts";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { nextPage, previousPage } from "../../../_api/paging.ts";
import { readInput } from "../../../_api/read.ts";
import { listReacties, postReactie } from "../../../_operations/reacties.ts";
import { ReactieInvoer, commentInput, commentNames, toReactie } from "../../../_shapes/reactie.ts";

export const GET = handle(listReacties, async ({ viewer, params, query, asked }) => {
  const number = numberIn(params.nummer);
  const { postedAt } = await getCase(viewer, number);
  if (!postedAt) throw new NotFound();
  const path = `/casussen/${number}/reacties`;
  const answer = async (page: ThreadPage) =>
    json({
      items: (await wholeComments(viewer, page.items)).map((comment) => toReactie(viewer, comment)),
      volgende: nextPage(path, asked, page.next),
      vorige: previousPage(path, asked, page.previous),
    });
  if (query.sinds) {
    return answer({ items: await listChangesSince(viewer, number, new Date(query.sinds)), next: null, previous: null });
  }
  if (query.voor) {
    const [place] = readCursor(query.voor, "bytes", "uuid");
    return answer(await listThreadBefore(viewer, number, place, query.aantal));
  }
  const part = { order: ordersBySlug[query.sorteer], kind: query.soort && kindsBySlug[query.soort] };
  return answer(await listThread(viewer, number, part, query.na, query.aantal));
});

export const POST = handle(postReactie, async ({ viewer, params, body, headers }) => {
  const caseNumber = numberIn(params.nummer);
  const submissionKey = submissionKeyIn(headers);
  const input = readInput(
    ReactieInvoer,
    body,
    (good) => ({ ...commentInput(good), caseNumber, submissionKey }),
    PostComment,
    commentNames,
  );
  const id = await postComment(viewer, input);
  const reactie = toReactie(viewer, await wholeComment(viewer, await getComment(viewer, id)));
  return json(reactie, 201, { Location: reactie.links.self });
});
