import type { ReportCase, ReportComment, ReportTip } from "#lib/moderation/validation";
import { reasonSlugs } from "../_operations/signaleringen.ts";
import { seenIn } from "./privacy.ts";

/** A Dutch report in the terms of the command. */
export const reportInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  reason: Object.entries(reasonSlugs).find(([, slug]) => slug === good.reden)?.[0],
  explanation: good.toelichting,
});

export const toSignalering = ({ reason, explanation }: ReportCase | ReportComment | ReportTip) => ({
  reden: reasonSlugs[reason],
  toelichting: explanation,
});
