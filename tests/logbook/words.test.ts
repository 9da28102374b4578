import { expect, it } from "vitest";
import { logActions } from "#lib/logbook/choices";
import en from "#messages/en";
import nl from "#messages/nl";

it("every kind of line in the logbook has words, for the log and for the year in numbers", () => {
  for (const { log } of [nl, en]) {
    const missing = logActions.flatMap((action) => {
      const key = action.replace(".", "_");
      return [...(key in log.actions ? [] : [`actions ${key}`]), ...(key in log.counted ? [] : [`counted ${key}`])];
    });
    expect(missing).toEqual([]);
  }
});
