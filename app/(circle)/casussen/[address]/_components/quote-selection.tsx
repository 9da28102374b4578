"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { selectedQuote } from "./quoting";
import type { QuoteDraft } from "./quoting";

/** "Bij deze zin": appears when a stretch of the case is selected, and takes it to the form. */
export function QuoteSelection({ label, take }: { label: string; take: (quote: QuoteDraft) => void }) {
  const [quote, setQuote] = useState<QuoteDraft | undefined>(selectedQuote);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setQuote(selectedQuote()), 200);
    };
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
    };
  }, []);
  if (!quote) return null;
  return (
    <div className="quote-selection no-print">
      <Button
        look="primary"
        small
        // Pressing would take the selection away before it is read.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          take(quote);
          getSelection()?.removeAllRanges();
        }}
      >
        {label}
      </Button>
    </div>
  );
}
