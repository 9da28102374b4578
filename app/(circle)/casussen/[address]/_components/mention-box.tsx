"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useEffect, useRef, useState } from "react";
import type { DiscussionWords } from "./words";

export interface Nameable {
  soort: "deelnemer" | "kring";
  id: string;
  naam: string;
  toelichting: string;
}

interface MentionBoxProps {
  caseNumber: number;
  words: DiscussionWords;
  choose: (one: Nameable) => void;
  /** Without a choice: back to the text. */
  leave: () => void;
}

async function find(caseNumber: number, search: string, signal: AbortSignal): Promise<Nameable[]> {
  const query = new URLSearchParams({ zoek: search });
  const response = await fetch(`/api/v1/casussen/${caseNumber}/noembaar?${query.toString()}`, { signal });
  return response.ok ? ((await response.json()) as { items: Nameable[] }).items : [];
}

/** Opens at "@": finds people and circles who may read this case, by name. */
export default function MentionBox({ caseNumber, words, choose, leave }: MentionBoxProps) {
  const [typed, setTyped] = useState("");
  const [items, setItems] = useState<Nameable[]>([]);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const search = typed.trim();
  useEffect(() => {
    if (!search) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      find(caseNumber, search, stop.signal)
        .then(setItems)
        .catch(() => {})
        .finally(() => setBusy(false));
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [caseNumber, search]);
  return (
    <Combobox.Root
      items={search ? items : []}
      filter={null}
      autoHighlight
      itemToStringLabel={(one: Nameable) => one.naam}
      onInputValueChange={setTyped}
      onValueChange={(one: Nameable | null) => one && choose(one)}
    >
      <label className="field">
        <span className="field-label">{words.mentionWho}</span>
        <Combobox.Input
          ref={field}
          className="input"
          onKeyDown={(event) => {
            if (event.key === "Escape" || (event.key === "Backspace" && typed === "")) {
              event.preventDefault();
              leave();
            }
          }}
        />
      </label>
      <Combobox.Portal>
        <Combobox.Positioner className="combobox-place" sideOffset={4}>
          <Combobox.Popup className="combobox">
            <Combobox.Status className="combobox-status">{busy ? words.mentionSearching : null}</Combobox.Status>
            <Combobox.Empty className="combobox-status">{search && !busy ? words.mentionNone : null}</Combobox.Empty>
            <Combobox.List>
              {(one: Nameable) => (
                <Combobox.Item key={one.id} value={one} className="combobox-item">
                  {one.naam}
                  <span className="soft small">{one.soort === "kring" ? words.mentionCircle : one.toelichting}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
