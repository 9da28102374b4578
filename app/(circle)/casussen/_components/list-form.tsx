"use client";

import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import type { ReactNode } from "react";

const PATH = "/casussen";

/** The address of a form: what is chosen, without empty fields. */
const addressOf = (form: HTMLFormElement) => {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") params.append(name, String(value));
  return `${PATH}?${params.toString()}`;
};

/**
 * The form around the list. A ticked filter or another order changes the list at once and leaves the focus where it is;
 * without script the buttons do the same.
 */
export function ListForm({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  return (
    <form
      action={PATH}
      className="case-list"
      role="search"
      aria-busy={busy}
      onChange={(event) => {
        const field: EventTarget = event.target;
        if (!(field instanceof HTMLSelectElement) && (field as HTMLInputElement).type !== "checkbox") return;
        const address = addressOf(event.currentTarget);
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
