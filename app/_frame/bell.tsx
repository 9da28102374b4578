"use client";

import type { ReactNode } from "react";
import { useUnread } from "../_live/use-live";
import type { FrameProps } from "./frame-props";
import { UnreadCount } from "./unread-count";

interface BellProps {
  me: NonNullable<FrameProps["me"]>;
  words: FrameProps["words"];
  className: string;
  current?: "page" | "true" | undefined;
  /** Named by what stands in it, or by its label when that is an icon alone. */
  label?: string;
  children: ReactNode;
}

/** The link to the notifications, with how many are new, also of those that come while one looks. */
export function Bell({ me, words, className, current, label, children }: BellProps) {
  const unread = useUnread(me.unread);
  const title = unread === 0 ? words.nothingNew : words.unread.replace("{count}", String(unread));
  return (
    <a href="/meldingen" className={className} aria-label={label} title={title} aria-current={current}>
      {children}
      <UnreadCount count={unread} />
    </a>
  );
}
