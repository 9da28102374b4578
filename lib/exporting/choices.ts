/** Everything, with names; or what research may have, without. */
export const exportForms = ["full", "research"] as const;
export type ExportForm = (typeof exportForms)[number];
