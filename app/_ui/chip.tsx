import type { ReactNode } from "react";
import { Icon } from "./icon";
import { PracticeMark } from "./ring";
import type { PracticeKey } from "./practice-marks";

/** A small label; a link when it leads somewhere. */
export function Chip({ href, children }: { href?: string; children: ReactNode }) {
  return href ? (
    <a className="chip" href={href}>
      {children}
    </a>
  ) : (
    <span className="chip">{children}</span>
  );
}

/** An active filter: following it takes the filter away. `removeLabel` says so to who cannot see the cross. */
export function RemovableChip({
  href,
  removeLabel,
  children,
}: {
  href: string;
  removeLabel: string;
  children: ReactNode;
}) {
  return (
    <a className="chip" href={href}>
      <span className="visually-hidden">{removeLabel} </span>
      {children}
      <Icon name="x" />
    </a>
  );
}

/** A practice by mark and name. */
export function PracticeChip({ practice, name, href }: { practice: PracticeKey; name: string; href?: string }) {
  const Tag = href ? "a" : "span";
  return (
    <Tag className={`chip chip-practice practice-${practice}`} href={href}>
      <PracticeMark practice={practice} />
      {name}
    </Tag>
  );
}
