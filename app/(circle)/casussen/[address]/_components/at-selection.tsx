"use client";

import { Suspense, lazy, useEffect, useState } from "react";
import type { QuoteDraft } from "./quoting";

const QuoteSelection = lazy(async () => ({ default: (await import("./quote-selection")).QuoteSelection }));

/** The button at a selection, from the first time that somebody selects something of the case. */
export function AtSelection(props: { label: string; take: (quote: QuoteDraft) => void }) {
  const [selected, setSelected] = useState(false);
  useEffect(() => {
    if (selected) return;
    const look = () => {
      const at = getSelection()?.anchorNode?.parentElement;
      if (at?.closest("[data-quotable]") && !getSelection()?.isCollapsed) setSelected(true);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [selected]);
  return selected ? (
    <Suspense fallback={null}>
      <QuoteSelection {...props} />
    </Suspense>
  ) : null;
}
