import type { DemoCase } from "../types.ts";

export const berkelland: DemoCase[] = [];
