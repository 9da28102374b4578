"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/app/_ui/button";
import { bylineOf } from "./comment-byline";
import type { CommentNodeProps } from "./comment-node";
import { refreshComment } from "./thread-reading";

/** "Meenemen": for who writes the case. Sends the wish through the API, as a vote does. */
export function TakeAlongButton({ node: { comment }, caseNumber, words, say, locale }: CommentNodeProps) {
  const client = useQueryClient();
  const press = async () => {
    const response = await fetch(`/api/v1/reacties/${comment.id}/meegenomen`, {
      method: comment.meegenomen ? "DELETE" : "PUT",
      headers: { "Accept-Language": locale },
    }).catch(() => undefined);
    await refreshComment(client, caseNumber, comment.id).catch(() => undefined);
    say(!response?.ok ? words.offline : comment.meegenomen ? words.leftBehind : words.takenAlong);
  };
  return (
    <Button
      small
      look="quiet"
      aria-pressed={comment.meegenomen}
      aria-describedby={bylineOf(comment.id)}
      onClick={() => void press()}
    >
      {words.take}
    </Button>
  );
}
