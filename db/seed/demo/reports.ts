import type { DemoReport } from "./types.ts";

export const reports: DemoReport[] = [];
