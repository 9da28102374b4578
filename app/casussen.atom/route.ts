import { visitor } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { listCases } from "#lib/cases/queries";
import { env } from "#lib/core/env";
import { wordsOf } from "#lib/core/messages";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** Text for XML: its five signs, and nothing that XML cannot hold. */
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (sign) => escapes[sign]!);

const ENTRIES = 30;

/** The newest public cases as an Atom feed (RFC 4287): title and questions, never the story. */
export async function GET(): Promise<Response> {
  const { items } = await listCases(visitor, {}, undefined, ENTRIES);
  const t = wordsOf("nl", "feed");
  const self = `${env.APP_URL}/casussen.atom`;
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
<id>${self}</id>
<title>${xml(t("title"))}</title>
<subtitle>${xml(t("subtitle"))}</subtitle>
<link rel="self" href="${self}"/>
<link href="${env.APP_URL}/casussen"/>
<updated>${new Date(updated).toISOString()}</updated>
${entries.join("\n")}
</feed>
`;
  return new Response(body, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=60" },
  });
}
