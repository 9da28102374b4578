"use client";

import { Combobox } from "@base-ui/react/combobox";
import { QueryClient, QueryClientProvider, keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Field } from "@/app/_ui/field";

interface Colleague {
  naam: string;
  handle: string;
  functie: string;
  organisatie: { naam: string };
}

interface ColleagueComboboxProps {
  /** The field that carries the handle. */
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  none: string;
  searching: string;
}

async function findColleagues(search: string): Promise<Colleague[]> {
  const response = await fetch(`/api/v1/deelnemers?${new URLSearchParams({ zoek: search }).toString()}`);
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { items: Colleague[] }).items;
}

/** Finds a colleague by name, from all organisations. */
export default function ColleagueCombobox(props: ColleagueComboboxProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Chooser {...props} />
    </QueryClientProvider>
  );
}

function Chooser({ name, label, hint, error, none, searching }: ColleagueComboboxProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const search = useDeferredValue(typed.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: ["deelnemers", search],
    queryFn: () => findColleagues(search),
    enabled: search !== "" && search !== chosen?.naam,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  // The chosen one stays in the list while other names are looked up.
  const items = useMemo(
    () => (chosen && !data.some(({ handle }) => handle === chosen.handle) ? [...data, chosen] : data),
    [chosen, data],
  );
  return (
    <Combobox.Root
      items={items}
      filter={null}
      itemToStringLabel={(colleague: Colleague) => colleague.naam}
      isItemEqualToValue={(one, other) => one.handle === other.handle}
      value={chosen}
      onValueChange={setChosen}
      onInputValueChange={setTyped}
    >
      <input type="hidden" name={name} value={chosen?.handle ?? ""} />
      <Field name={name} label={label} hint={hint} error={error}>
        <Combobox.Input
          id={name}
          className="input"
          aria-describedby={`${name}-hint${error ? ` ${name}-error` : ""}`}
          aria-invalid={error ? true : undefined}
          aria-required
        />
      </Field>
      <Combobox.Portal>
        <Combobox.Positioner className="combobox-place" sideOffset={4}>
          <Combobox.Popup className="combobox">
            <Combobox.Status className="combobox-status">{isFetching ? searching : null}</Combobox.Status>
            <Combobox.Empty className="combobox-status">{search && !isFetching ? none : null}</Combobox.Empty>
            <Combobox.List>
              {(colleague: Colleague) => (
                <Combobox.Item key={colleague.handle} value={colleague} className="combobox-item">
                  {colleague.naam}
                  <span className="soft small">
                    {[colleague.functie, colleague.organisatie.naam].filter(Boolean).join(" · ")}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
