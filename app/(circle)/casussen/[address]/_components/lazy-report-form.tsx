"use client";

import { Suspense, lazy } from "react";
import type { ComponentProps } from "react";

// Most readers never report anything: the form comes when its dialog opens.
const ReportForm = lazy(async () => ({ default: (await import("./report-form")).ReportForm }));

export function LazyReportForm(props: ComponentProps<typeof ReportForm>) {
  return (
    <Suspense fallback={null}>
      <ReportForm {...props} />
    </Suspense>
  );
}
