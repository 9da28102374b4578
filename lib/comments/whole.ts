import type { Viewer } from "#lib/auth/actor";
import { casesFor } from "#lib/comments/links";
import { namesFor } from "#lib/comments/mentions";
import type { NamedShown } from "#lib/comments/mentions";
import { namedIn, piecesOf } from "#lib/comments/pieces";
import type { Piece } from "#lib/comments/pieces";
import { quotesIn } from "#lib/comments/quotes";
import type { ShownQuote } from "#lib/comments/quotes";
import type { Comment } from "#lib/comments/queries";
import { env } from "#lib/core/env";
import { say } from "#lib/core/messages";

/** A comment with what its text leads to, as this viewer may know it. */
export type WholeComment = Comment & {
  shownQuote: ShownQuote | undefined;
  named: NamedShown[];
  /** The text as it is shown; nothing when that is the text itself. */
  pieces: Piece[] | undefined;
};

/** The comments of one case with their quotes, whom they name and which cases they lead to. */
export async function wholeComments(viewer: Viewer, comments: readonly Comment[]): Promise<WholeComment[]> {
  const readable = comments.filter(({ gone, deletedAt }) => !gone && deletedAt === null);
  const bodies = readable.map(({ body }) => body);
  const [quotes, names, cases] = await Promise.all([
    quotesIn(viewer, readable),
    namesFor(viewer, bodies),
    casesFor(viewer, bodies),
  ]);
  const t = say(viewer.kind === "participant" ? viewer.language : "nl", "talk");
  const known = {
    named: ({ id, kind }: { id: string; kind: "participant" | "circle" }): Piece => {
      const one = names.get(id);
      return one
        ? { text: `@${one.name}`, href: one.href }
        : { text: t(kind === "circle" ? "aCircle" : "somebody"), href: null };
    },
    linked: (number: number): Piece => {
      const one = cases.get(number);
      return one ? { text: one.title, href: one.href } : { text: t("aCase"), href: null };
    },
  };
  return comments.map((comment) => {
    const pieces = piecesOf(comment.body, env.APP_URL, known);
    const plain = pieces.length === 0 || (pieces.length === 1 && pieces[0]!.text === comment.body);
    return {
      ...comment,
      shownQuote: quotes.get(comment.id),
      named: namedIn(comment.body).flatMap(({ id }) => names.get(id) ?? []),
      pieces: plain ? undefined : pieces,
    };
  });
}

/** The same for one. */
export const wholeComment = async (viewer: Viewer, comment: Comment): Promise<WholeComment> =>
  (await wholeComments(viewer, [comment]))[0]!;

/** The beginning of comments for a list: tokens become present names. */
export async function withNames<Row extends { body: string }>(viewer: Viewer, rows: readonly Row[]): Promise<Row[]> {
  if (rows.every(({ body }) => namedIn(body).length === 0)) return [...rows];
  const names = await namesFor(
    viewer,
    rows.map(({ body }) => body),
  );
  const t = say(viewer.kind === "participant" ? viewer.language : "nl", "talk");
  const known = {
    named: ({ id }: { id: string }): Piece => ({
      text: names.has(id) ? `@${names.get(id)!.name}` : t("somebody"),
      href: null,
    }),
    linked: (number: number): Piece => ({ text: `#${number}`, href: null }),
  };
  return rows.map((row) => ({
    ...row,
    body: piecesOf(row.body, env.APP_URL, known)
      .map(({ text }) => text)
      .join(""),
  }));
}
