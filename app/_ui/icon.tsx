import { iconShapes } from "./icon-shapes";
import type { IconName } from "./icon-shapes";

export type { IconName } from "./icon-shapes";

/** Always beside text: it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconShapes[name]} />
    </svg>
  );
}
