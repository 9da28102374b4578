"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";

type Key = "title" | "lead" | "on" | "next" | "previous" | "first" | "second" | "third" | "claim" | "help";
const SWITCH = "leerkring-sneltoetsen";

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const isOn = () => {
  try {
    return localStorage.getItem(SWITCH) !== "uit";
  } catch {
    return true;
  }
};
function turn(on: boolean) {
  try {
    if (on) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, "uit");
  } catch {
    // Without storage they stay as they are.
  }
  for (const listener of listeners) listener();
}

/** Somebody is typing, or a dialog is open: then a letter is a letter. */
const isBusyElsewhere = (target: EventTarget | null) =>
  !(target instanceof HTMLElement) ||
  target.isContentEditable ||
  target.matches("input:not([type=checkbox]), textarea, select") ||
  document.querySelector("dialog[open]") !== null;

/** Goes `step` items on from the one in focus. */
function go(step: 1 | -1) {
  const items = [...document.querySelectorAll<HTMLAnchorElement>("a[data-desk=item]")];
  const here = items.findIndex((item) => item.getAttribute("aria-current") === "true");
  items[here + step]?.click();
}

const press = (selector: string) => document.querySelector<HTMLButtonElement>(`.matter-focus ${selector}`)?.click();

const deeds: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  1: () => press("button[name=verdict][value=leave]"),
  2: () => press("button[name=verdict][value=hide]"),
  3: () => press("button[name=verdict][value=ask]"),
  c: () => press("button[data-desk=claim]"),
};

/** Keys for who judges much; they can be turned off (WCAG 2.1.4) and never act while somebody types. */
export function Shortcuts({ words, closeLabel }: { words: Record<Key, string>; closeLabel: string }) {
  const [open, setOpen] = useState(false);
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusyElsewhere(event.target)) return;
      if (!on) return;
      const deed = event.key === "?" ? () => setOpen(true) : deeds[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
  const keys: [string, string][] = [
    ["j", words.next],
    ["k", words.previous],
    ["1", words.first],
    ["2", words.second],
    ["3", words.third],
    ["c", words.claim],
    ["?", words.help],
  ];
  return (
    <span className="scripted">
      <Button small look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={closeLabel}>
        <div className="stack">
          <p className="soft">{words.lead}</p>
          <dl className="keys">
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <label className="choice">
            <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
            <span>{words.on}</span>
          </label>
        </div>
      </Dialog>
    </span>
  );
}
