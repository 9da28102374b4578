"use client";

import { createContext, use, useState } from "react";
import type { ReactNode } from "react";
import type { ActionResult } from "#lib/auth/action";
import { Notice } from "@/app/_ui/notice";

type Words = Record<"codesOnce" | "codesKeep" | "codesLabel", string>;
type Save = (previous: unknown, form: FormData) => Promise<ActionResult<readonly string[] | null>>;

const ShowCodes = createContext<(codes: readonly string[]) => void>(() => {});

/** Shows recovery codes this once, above the page: what stood below changes at the same moment. */
export function CodesOnce({ words, children }: { words: Words; children: ReactNode }) {
  const [codes, show] = useState<readonly string[]>([]);
  return (
    <ShowCodes value={show}>
      <div role="status">
        {codes.length > 0 ? (
          <Notice tone="success">
            <p>
              <strong>{words.codesOnce}</strong> {words.codesKeep}
            </p>
            <ol className="codes" aria-label={words.codesLabel}>
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
          </Notice>
        ) : null}
      </div>
      {children}
    </ShowCodes>
  );
}

/** An action that may give codes: they are shown when they come. */
export function useShownCodes(save: Save): Save {
  const show = use(ShowCodes);
  return async (previous, form) => {
    const result = await save(previous, form);
    if (result.status === "done" && result.value) show(result.value);
    return result;
  };
}
