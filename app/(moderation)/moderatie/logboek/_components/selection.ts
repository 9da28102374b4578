import { z } from "zod";
import { logActions, logGroupNames } from "#lib/logbook/choices";
import { tidy } from "#lib/core/text";
import type { LogFilter } from "#lib/logbook/queries";
import { firstValue } from "@/app/_ui/address";

type Asked = Record<string, string | string[] | undefined>;

/** What the address asks for; what means nothing is left out. */
export function selectionOf(params: Asked): LogFilter {
  const value = (name: string) => tidy(firstValue(params[name])) || undefined;
  const [kind, number, from, until] = [value("soort"), value("casus"), value("van"), value("tot")];
  const day = (text: string | undefined) => z.iso.date().safeParse(text).data;
  return {
    group: logGroupNames.find((known) => known === kind),
    action: logActions.find((known) => known === kind),
    moderatorHandle: value("wie"),
    aboutHandle: value("over"),
    caseNumber: number && /^\d{1,12}$/.test(number) ? Number(number) : undefined,
    from: day(from),
    until: day(until),
  };
}

/** The same in Dutch, for an address. */
export function addressOf(filter: LogFilter, na?: string): string {
  const { group, action, moderatorHandle, aboutHandle, caseNumber, from, until } = filter;
  const given = {
    soort: action ?? group,
    wie: moderatorHandle,
    over: aboutHandle,
    casus: caseNumber,
    van: from,
    tot: until,
    na,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value));
  return `/moderatie/logboek${query.size > 0 ? `?${query.toString()}` : ""}`;
}
