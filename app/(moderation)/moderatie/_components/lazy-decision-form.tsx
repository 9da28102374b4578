"use client";

import { Suspense, lazy } from "react";
import type { ComponentProps } from "react";
import type { DecisionForm as Form } from "./decision-form";

const DecisionForm = lazy(async () => ({ default: (await import("./decision-form")).DecisionForm }));

/** The form of a moderator, fetched when its dialog opens: who only reads the case never needs it. */
export function LazyDecisionForm(props: ComponentProps<typeof Form>) {
  return (
    <Suspense fallback={null}>
      <DecisionForm {...props} />
    </Suspense>
  );
}
