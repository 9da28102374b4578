"use client";

import { useImperativeHandle, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { ComponentPropsWithRef } from "react";
import { writeField } from "./write-field";

const never = () => () => {};
const nothing = () => undefined;

/** What stands in the field on the screen now; nothing on the server, which has no screen. */
function textIn(id: string | undefined): string | undefined {
  if (typeof document === "undefined" || !id) return undefined;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : undefined;
}

/**
 * A text field that loses nothing when the page begins to work. Taking over what the server rendered, React puts back the text
 * a field came with, also when somebody has typed in it by then: on a slow line that is a sentence or more.
 */
export function KeptTextArea({ ref, ...rest }: ComponentPropsWithRef<"textarea">) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current, []);
  // The third is asked while React takes over, before it touches the field, and at no other time.
  const early = useSyncExternalStore(never, nothing, () => textIn(rest.id));
  useLayoutEffect(() => {
    const here = field.current;
    if (here && early !== undefined && here.value !== early) writeField(here, early);
  }, [early]);
  return <textarea ref={field} {...rest} />;
}
