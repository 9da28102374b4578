import type { DemoCase } from "../types.ts";

export const apeldoorn: DemoCase[] = [];
