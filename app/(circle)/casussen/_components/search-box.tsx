"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

type Kind = "woord" | "casus" | "werkpraktijk" | "gemeente" | "domein";

interface Suggestion {
  soort: Kind;
  naam: string;
  links: { pagina: string };
}

export interface SearchBoxWords {
  suggestions: string;
  /** With {count} in it. */
  suggestionCount: string;
  kinds: Record<Kind, string>;
}

interface SearchBoxProps {
  label: string;
  searched: string | undefined;
  words: SearchBoxWords;
}

/** Two keys that go down together are one question; more waiting would be seen (docs/scale.md). */
const WAIT = 30;
const SHORTEST = 2;

async function suggestionsFor(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/suggesties?${new URLSearchParams({ zoek: typed }).toString()}`, {
    signal,
    headers: { "Accept-Language": document.documentElement.lang },
  });
  return response.ok ? ((await response.json()) as { items: Suggestion[] }).items : [];
}

/**
 * A search field that suggests while somebody types. It stays a searchbox: without script, or when nothing comes, it is
 * only that (docs/adr/0016-a-searchbox-that-suggests.md).
 */
export function SearchBox({ label, searched, words }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const asking = useRef<AbortController>(null);
  const [items, setItems] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const lookAtWhatIsThere = useEffectEvent(() => {
    const { value, defaultValue } = input.current!;
    if (input.current === document.activeElement && value !== defaultValue) look(value);
  });
  useEffect(() => {
    // What was typed before the page worked.
    lookAtWhatIsThere();
    return () => asking.current?.abort();
  }, []);

  function close() {
    asking.current?.abort();
    setItems([]);
    setActive(-1);
  }

  function look(typed: string) {
    asking.current?.abort();
    if (typed.trim().length < SHORTEST) return close();
    const { signal } = (asking.current = new AbortController());
    const wait = new Promise((resolve) => setTimeout(resolve, WAIT));
    wait
      .then(() => (signal.aborted ? [] : suggestionsFor(typed.trim(), signal)))
      .then((found) => {
        if (signal.aborted) return;
        setItems(found);
        setActive(-1);
      })
      // Aborted, or no network: then there are none.
      .catch(() => undefined);
  }

  function choose({ soort, naam, links }: Suggestion) {
    close();
    if (soort !== "woord") {
      const { pathname, search } = new URL(links.pagina);
      location.assign(pathname + search);
      return;
    }
    input.current!.value = naam;
    input.current!.form?.requestSubmit();
  }

  function move(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || items.length === 0) return;
    const { key } = event;
    if (key === "Escape") close();
    // One place more than there are suggestions: the field itself.
    else if (key === "ArrowDown") setActive(active + 1 < items.length ? active + 1 : -1);
    else if (key === "ArrowUp") setActive(active < 0 ? items.length - 1 : active - 1);
    else if (key === "Enter" && active >= 0) choose(items[active]!);
    else return;
    event.preventDefault();
  }

  const optionId = (index: number) => `${id}-${index}`;
  return (
    <div className="search-place">
      <input
        ref={input}
        type="search"
        name="zoek"
        className="input"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        defaultValue={searched}
        maxLength={200}
        onChange={(event) => look(event.target.value)}
        onKeyDown={move}
        onBlur={close}
      />
      <ul
        id={id}
        role="listbox"
        aria-label={words.suggestions}
        className="search-suggestions"
        hidden={items.length === 0}
      >
        {items.map((item, index) => (
          <li
            key={item.links.pagina}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            data-highlighted={index === active ? "" : undefined}
            className="combobox-item"
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            {item.naam}
            <span className="soft small">{words.kinds[item.soort]}</span>
          </li>
        ))}
      </ul>
      <span role="status" className="visually-hidden">
        {items.length > 0 ? words.suggestionCount.replace("{count}", String(items.length)) : null}
      </span>
    </div>
  );
}
