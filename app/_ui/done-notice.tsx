"use client";

import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Notice } from "./notice";

/** Takes the place of a form that is done, and the focus that was on its button. */
export function DoneNotice({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="success" role="status">
        {children}
      </Notice>
    </div>
  );
}
