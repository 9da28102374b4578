"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DiscussionProps } from "./discussion";
import { threadKey } from "./thread";
import type { Thread } from "./thread";

interface MoreCommentsProps extends DiscussionProps {
  thread: Thread;
  side: "na" | "voor";
}

/** The way to the comments after or before what is shown: a link, which loads them in their place where it can. */
export function MoreComments({ caseNumber, asked, thread, side, words }: MoreCommentsProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const cursor = side === "na" ? thread.next : thread.previous;
  if (!cursor) return null;
  const address = new URLSearchParams({ ...(asked.sorteer !== "gesprek" && { sorteer: asked.sorteer }) });
  if (asked.soort) address.set("soort", asked.soort);
  address.set(side, cursor);
  const load = async () => {
    setBusy(true);
    const { focusWhenShown, withPage } = await import("./thread-reading");
    const key = threadKey(caseNumber, asked);
    const known = new Set(thread.comments.map(({ id }) => id));
    const fuller = await withPage(caseNumber, client.getQueryData<Thread>(key)!, asked, side);
    client.setQueryData<Thread>(key, fuller);
    const first = fuller.comments.find(({ id }) => !known.has(id));
    if (side === "na" && first) focusWhenShown(first.id);
  };
  return (
    <p className="no-print">
      <a
        className="button button-secondary"
        href={`?${address.toString()}#gesprek`}
        aria-busy={busy}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          const { href } = event.currentTarget;
          void load()
            .catch(() => location.assign(href))
            .finally(() => setBusy(false));
        }}
      >
        {side === "na" ? words.more : words.earlier}
      </a>
    </p>
  );
}
