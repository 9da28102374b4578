import type { QueryClient } from "@tanstack/react-query";
import { kindSlugs } from "#lib/comments/dutch";
import { textNames } from "#lib/cases/dutch-names";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { postCommentAction } from "../actions";
import type { CommentDraft, Outcome } from "./comment-form";
import type { DiscussionProps } from "./discussion";
import { threadKey } from "./thread";
import { refreshComment } from "./thread-reading";
import type { Thread } from "./thread";

type Me = NonNullable<DiscussionProps["me"]>;

/**
 * Shows the comment at once; takes it away again when the server says no, and then the form still has the text.
 * @returns nothing when it stands, and otherwise why not
 */
export async function postComment(
  client: QueryClient,
  { caseNumber, asked, me, words }: DiscussionProps,
  draft: CommentDraft,
  parentId: string | null,
): Promise<Outcome | undefined> {
  const key = threadKey(caseNumber, asked);
  await client.cancelQueries({ queryKey: key });
  const pending = me && draft.body.trim() ? pendingComment(draft, parentId, caseNumber, me) : undefined;
  const show = (how: (comments: Reactie[]) => Reactie[]) =>
    client.setQueryData<Thread>(key, (known) => known && { ...known, comments: how(known.comments) });
  const takeBack = () => show((known) => known.filter(({ id }) => id !== pending?.id));
  if (pending) show((known) => (asked.sorteer === "nieuwste" ? [pending, ...known] : [...known, pending]));
  const { kind, body, submissionKey, personalDataSeen, sure, quote: about } = draft;
  const quote = about && {
    text: about.text,
    field: Object.entries(textNames).find(([, name]) => name === about.field)?.[0],
    commentId: about.commentId,
  };
  const input = { caseNumber, parentId, kind, body, quote, submissionKey, personalDataSeen, sure };
  const result = await postCommentAction(null, input).catch(() => undefined);
  if (result?.status === "done") {
    // The comment as the server knows it takes the place of the pending one.
    await refreshComment(client, caseNumber, result.value).catch(() => undefined);
    takeBack();
    return undefined;
  }
  takeBack();
  if (!result) return { problem: words.offline };
  return result.status === "invalid" ? { mistakes: result.mistakes } : { problem: result.message };
}

function pendingComment(draft: CommentDraft, parentId: string | null, casus: number, me: Me): Reactie {
  return {
    id: `pending-${draft.submissionKey}`,
    casus,
    ouderId: parentId,
    niveau: parentId ? 2 : 1,
    soort: kindSlugs[draft.kind],
    tekst: draft.typed.trim(),
    stukken: null,
    vermeldingen: [],
    citaat: null,
    meegenomen: false,
    auteur: { naam: me.name, handle: me.handle, functie: me.jobTitle },
    organisatie: null,
    waardevol: 0,
    gestemd: false,
    eigen: false,
    geblokkeerd: false,
    verwijderd: false,
    verborgen: null,
    versie: 0,
    geplaatstOp: new Date().toISOString(),
    bewerktOp: null,
    links: { self: "" },
  };
}
