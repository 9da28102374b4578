"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export interface NavItem {
  href: string;
  label: string;
  icon?: ReactNode;
  /** For the few that need more than the common class. */
  className?: string;
  title?: string;
}

/** Links as list items; the one that leads to where you are says so. A client component only because it must know where. */
export function NavLinks({ items, className }: { items: readonly NavItem[]; className?: string }) {
  const here = usePathname();
  const isHere = (href: string) => here === href || (href !== "/" && here.startsWith(`${href}/`));
  return items.map(({ href, label, icon, className: own, title }) => (
    <li key={href}>
      <a
        href={href}
        className={own ?? className}
        title={title}
        aria-current={here === href ? "page" : isHere(href) ? "true" : undefined}
      >
        {icon}
        {label}
      </a>
    </li>
  ));
}
