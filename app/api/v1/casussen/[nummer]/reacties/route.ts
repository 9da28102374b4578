import { getCase } from "#lib/cases/queries";
import { postComment } from "#lib/comments/commands";
import { getComment, listComments } from "#lib/comments/queries";
import { PostComment } from "#lib/comments/validation";
import { NotFound } from "#lib/core/errors";
import { submissionKeyIn } from "../../../_api/conditions.ts";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { nextPage } from "../../../_api/paging.ts";
import { readInput } from "../../../_api/read.ts";
import { listReacties, postReactie } from "../../../_operations/reacties.ts";
import { ReactieInvoer, commentInput, commentNames, toReactie } from "../../../_shapes/reactie.ts";

export const GET = handle(listReacties, async ({ viewer, params, query, asked }) => {
  const number = numberIn(params.nummer);
  const { postedAt } = await getCase(viewer, number);
  if (!postedAt) throw new NotFound();
  const page = await listComments(viewer, number, query.na, query.aantal);
  return json({
    items: page.items.map((comment) => toReactie(viewer, comment)),
    volgende: nextPage(`/casussen/${number}/reacties`, asked, page.next),
  });
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
  const reactie = toReactie(viewer, await getComment(viewer, id));
  return json(reactie, 201, { Location: reactie.links.self });
});
