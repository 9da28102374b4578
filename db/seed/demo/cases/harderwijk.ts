import type { DemoCase } from "../types.ts";

export const harderwijk: DemoCase[] = [];
