"use client";

import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import type { ReactNode } from "react";

/** The address of a form: what is chosen, without empty fields. */
const addressOf = (path: string, form: HTMLFormElement) => {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") params.append(name, String(value));
  return `${path}?${params.toString()}`;
};

/**
 * The form around the list, or another view of it. A ticked filter or another order changes the list at once and leaves the focus where it is;
 * without script the buttons do the same.
 */
export function ListForm({ path, children }: { path: string; children: ReactNode }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  return (
    <form
      action={path}
      className="case-list"
      role="search"
      aria-busy={busy}
      onChange={(event) => {
        const field: EventTarget = event.target;
        if (!(field instanceof HTMLSelectElement) && (field as HTMLInputElement).type !== "checkbox") return;
        const address = addressOf(path, event.currentTarget);
        setBusy(true);
        startTransition(() => {
          router.replace(address, { scroll: false });
          setBusy(false);
        });
      }}
    >
      {children}
    </form>
  );
}
