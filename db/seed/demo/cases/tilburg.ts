import type { DemoCase } from "../types.ts";

export const tilburg: DemoCase[] = [];
