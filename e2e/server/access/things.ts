import type { Viewer } from "./viewers.ts";

/** Something with an address of its own: who may know that it exists, and who may change it. */
export interface Thing {
  name: string;
  /** What stands for it in an address. */
  key: string;
  readers: readonly Viewer[];
  writers: readonly Viewer[];
}
