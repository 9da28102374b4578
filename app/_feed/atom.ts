import { casePath } from "#lib/cases/dutch";
import { env } from "#lib/core/env";
import { escapeMarkup } from "#lib/core/markup";

/** Text for XML: its five signs, and nothing that XML cannot hold. */
const xml = (text: string) => escapeMarkup(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));

interface Entry {
  number: number;
  slug: string;
  title: string;
  askedQuestion: string;
  underlyingQuestion: string;
  postedAt: Date | null;
  changedAt: Date;
  organisation: { name: string };
}

interface Feed {
  /** The address of the feed itself, and of the page it is about; without host. */
  self: string;
  page: string;
  title: string;
  subtitle?: string;
  items: readonly Entry[];
  caching: string;
}

/** Cases as an Atom feed (RFC 4287): title and questions, never the story. */
export function atomFeed({ self, page, title, subtitle, items, caching }: Feed): Response {
  const entries = items.map((item) => {
    const address = env.APP_URL + casePath(item);
    const summary = [item.askedQuestion, item.underlyingQuestion].filter(Boolean).join(" – ");
    return `<entry>
<id>${env.APP_URL}/casussen/${item.number}</id>
<title>${xml(item.title)}</title>
<link href="${xml(address)}"/>
<published>${item.postedAt!.toISOString()}</published>
<updated>${item.changedAt.toISOString()}</updated>
<author><name>${xml(item.organisation.name)}</name></author>
${summary ? `<summary>${xml(summary)}</summary>\n` : ""}</entry>`;
  });
  const updated = items.map(({ changedAt }) => changedAt.getTime()).sort((a, b) => b - a)[0] ?? 0;
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${xml(env.APP_URL + self)}</id>
<title>${xml(title)}</title>
${subtitle ? `<subtitle>${xml(subtitle)}</subtitle>\n` : ""}<link rel="self" href="${xml(env.APP_URL + self)}"/>
<link href="${xml(env.APP_URL + page)}"/>
<updated>${new Date(updated).toISOString()}</updated>
${entries.join("\n")}
</feed>
`;
  return new Response(body, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": caching },
  });
}
