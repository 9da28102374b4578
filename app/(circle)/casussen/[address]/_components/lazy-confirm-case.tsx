"use client";

import { Suspense, lazy } from "react";
import type { ComponentProps } from "react";

// Only who writes an old case sees it: nobody else waits for its script.
const ConfirmCase = lazy(async () => ({ default: (await import("./confirm-case")).ConfirmCase }));

export function LazyConfirmCase(props: ComponentProps<typeof ConfirmCase>) {
  return (
    <Suspense fallback={null}>
      <ConfirmCase {...props} />
    </Suspense>
  );
}
