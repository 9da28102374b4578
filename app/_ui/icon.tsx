import type { IconName } from "./icon-shapes";

export type { IconName } from "./icon-shapes";

/** Raise this when a shape changes: browsers keep the sheet for a year. */
const SHEET = "/icons.svg?1#";

/** Always beside text: it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={SHEET + name} />
    </svg>
  );
}
