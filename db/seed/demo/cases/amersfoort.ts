import type { DemoCase } from "../types.ts";

export const amersfoort: DemoCase[] = [];
