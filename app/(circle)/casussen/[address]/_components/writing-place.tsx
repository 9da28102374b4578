"use client";

import { Suspense, lazy, memo, useEffect, useRef } from "react";
import type { ComponentProps } from "react";
import { whenNear } from "./when-near";

export const WRITING_PLACE = "schrijf";

// Most people read: what makes the form work comes when somebody gets near it. The form itself is there from the server.
const CommentForm = lazy(async () => {
  await whenNear(WRITING_PLACE);
  return { default: (await import("./comment-form")).CommentForm };
});

/**
 * The form under the discussion. Pressed before it works, it is sent as soon as it does. Given the same props it stays out of
 * what happens around it: React would take a form that does not work yet, and what is typed in it, off the page for an update.
 */
export const WritingPlace = memo(function WritingPlace(props: Omit<ComponentProps<typeof CommentForm>, "early">) {
  const place = useRef<HTMLDivElement>(null);
  const early = useRef(false);
  useEffect(() => {
    const here = place.current!;
    const keep = (event: Event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      early.current = true;
    };
    here.addEventListener("submit", keep);
    return () => here.removeEventListener("submit", keep);
  }, []);
  return (
    <div id={WRITING_PLACE} ref={place} className="writing-place">
      <Suspense fallback={null}>
        <CommentForm {...props} early={early} />
      </Suspense>
    </div>
  );
});
