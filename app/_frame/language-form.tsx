"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Icon } from "../_ui/icon";

/** The way to the other language and back to this very page. */
export function LanguageForm({ other, label }: { other: "nl" | "en"; label: string }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  return (
    <form method="post" action="/taal">
      <input type="hidden" name="taal" value={other} />
      <input type="hidden" name="terug" value={query ? `${path}?${query}` : path} />
      <button type="submit" lang={other}>
        <Icon name="globe" />
        {label}
      </button>
    </form>
  );
}
