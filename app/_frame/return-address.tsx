"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Tells a form that leads elsewhere where to come back to. */
export function ReturnAddress() {
  const path = usePathname();
  const query = useSearchParams().toString();
  return <input type="hidden" name="terug" value={query ? `${path}?${query}` : path} />;
}
