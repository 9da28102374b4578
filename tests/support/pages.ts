import type { Page } from "#lib/core/pagination";

/** The pages of a list, followed by their cursors to the end. */
export async function pagesOf<Row>(list: (after?: string) => Promise<Page<Row>>): Promise<Row[][]> {
  const pages: Row[][] = [];
  for (let after: string | undefined; pages.length < 1000;) {
    const { items, next } = await list(after);
    pages.push(items);
    if (next === null) break;
    after = next;
  }
  return pages;
}
