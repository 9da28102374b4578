const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * The moment that somebody wrote: "2024-03-05", "2024-03-05T10:00:00Z" or "5-3-2024"; a day without a time is noon, so that it
 * stays that day on every clock.
 * @returns undefined for what is none, or lies ahead or before 1990
 */
export function momentOf(written: string): Date | undefined {
  const text = written.trim();
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const at = day
    ? noonOf(day[1], day[2], day[3])
    : dutch
      ? noonOf(dutch[3], dutch[2], dutch[1])
      : /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
        ? new Date(text)
        : undefined;
  if (!at || Number.isNaN(at.getTime()) || at.getTime() < EARLIEST) return undefined;
  const now = Date.now();
  if (at.getTime() <= now) return at;
  // Today, before noon.
  return !text.includes("T") && at.getTime() - now < 12 * 3_600_000 ? new Date(now) : undefined;
}

function noonOf(year = "", month = "", date = ""): Date | undefined {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date) ? at : undefined;
}
