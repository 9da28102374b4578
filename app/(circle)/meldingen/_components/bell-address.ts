import type { Topic } from "#lib/notifications/choices";

export const topicSlugs: Record<Topic, string> = {
  own: "eigen-casus",
  answers: "antwoorden",
  followed: "gevolgd",
  advice: "na-advies",
  together: "uitnodigingen",
  searches: "zoekopdrachten",
  reminders: "herinneringen",
  decisions: "besluiten",
  requests: "verzoeken",
};

const topicOf = (slug: string | undefined) =>
  (Object.keys(topicSlugs) as Topic[]).find((topic) => topicSlugs[topic] === slug);

/** What is chosen in the address; what is not known there chooses nothing. */
export const bellChoice = (shown: string | undefined, kind: string | undefined) => ({
  unread: shown === "nieuw",
  topic: topicOf(kind),
});

export function bellAddress({ unread, topic }: { unread: boolean; topic: Topic | undefined }, after?: string): string {
  const query = new URLSearchParams({
    ...(unread && { toon: "nieuw" }),
    ...(topic && { soort: topicSlugs[topic] }),
    ...(after && { na: after }),
  }).toString();
  return query ? `/meldingen?${query}` : "/meldingen";
}
