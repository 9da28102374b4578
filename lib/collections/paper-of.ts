import type { Viewer } from "#lib/auth/actor";
import { keptFromVisitors, practiceOf, storyParts } from "#lib/cases/story";
import type { CoAuthor } from "#lib/co-authors/queries";
import { coAuthorsAmong } from "#lib/co-authors/queries";
import type { Paper, PaperCase, PaperPart } from "#lib/collections/paper/paper";
import { getCollection, listCollected } from "#lib/collections/queries";
import type { CollectedCase } from "#lib/collections/queries";
import { env } from "#lib/core/env";
import { messagesOf, wordsOf } from "#lib/core/messages";

// What people write is Dutch, so what stands around it on paper is too.
const words = {
  paper: wordsOf("nl", "collections"),
  cases: wordsOf("nl", "cases"),
  fields: wordsOf("nl", "caseForm"),
};
const { practiceNames, asked, behind } = messagesOf("nl").common;

function partsOf(viewer: Viewer, found: CollectedCase): PaperPart[] {
  const kept = keptFromVisitors(viewer, found);
  return storyParts.flatMap(({ key, section, fields }) => {
    const filled = fields.filter((field) => found[field]);
    if (filled.length === 0) return [];
    const labelOf = (field: (typeof filled)[number]) => {
      const practice = practiceOf(field);
      return practice ? practiceNames[practice] : words.fields(`labels.${field}`);
    };
    return [
      {
        title: words.cases(`parts.${key}`),
        note: section && kept.includes(section) ? words.paper("paper.only") : "",
        fields: filled.map((field) => ({ label: fields.length > 1 ? labelOf(field) : "", text: found[field] })),
      },
    ];
  });
}

function bylineOf({ author, organisation, postedAt }: CollectedCase, along: readonly CoAuthor[]): string {
  const writers = [author.name, ...along.map(({ name }) => name)].join(", ");
  const day = postedAt ? words.paper("paper.day", { at: postedAt }) : "";
  const who = along.length === 0 && author.jobTitle ? `${writers}, ${author.jobTitle}` : writers;
  return [who, organisation.name, day].filter(Boolean).join(" · ");
}

/** For whom a case is, when that is not everybody. */
function noteOf({ circle, publishedAt }: CollectedCase): string {
  if (circle) return words.paper("paper.onlyCircle", { name: circle.name });
  return publishedAt ? "" : words.paper("paper.only");
}

const caseOnPaper = (viewer: Viewer, found: CollectedCase, along: readonly CoAuthor[]): PaperCase => ({
  place: words.paper("paper.casePlace", { number: found.number }),
  title: found.title,
  byline: bylineOf(found, along),
  practices: found.practices.map((key) => practiceNames[key]).join(" · "),
  note: noteOf(found),
  reason: found.reason,
  asked: found.askedQuestion,
  behind: found.underlyingQuestion,
  parts: partsOf(viewer, found),
  tip: found.tip,
  learningQuestion: found.learningQuestion,
});

/** Whether this reader gets words that not everybody does. */
const holdsMore = (viewer: Viewer, found: CollectedCase): boolean =>
  viewer.kind === "participant" &&
  (found.publishedAt === null || found.publicWritten || found.participantsOnly.length > 0);

/** A collection as this viewer may read it now, made ready to be set on paper. @throws NotFound */
export async function paperOf(viewer: Viewer, slug: string): Promise<Paper> {
  const collection = await getCollection(viewer, slug);
  const cases = await listCollected(viewer, collection.id);
  const along = await coAuthorsAmong(cases.map(({ number }) => number));
  const { paper } = words;
  const address = `${env.APP_URL}/verzamelingen/${slug}`;
  return {
    title: collection.title,
    introduction: collection.introduction,
    by: paper("paper.by", { name: collection.maker.name }),
    facts: paper("paper.facts", { at: collection.changedAt, count: cases.length }),
    made: paper("paper.made", { at: new Date(), address }),
    notice: cases.some((found) => holdsMore(viewer, found)) ? paper("paper.notForAll") : "",
    address,
    origin: env.APP_URL,
    cases: cases.map((found) => caseOnPaper(viewer, found, along.get(found.number) ?? [])),
    words: {
      name: wordsOf("nl", "frame")("name"),
      subject: paper("paper.subject"),
      contents: paper("paper.contents"),
      why: paper("why"),
      asked,
      behind,
      tip: words.cases("parts.tip"),
      learningQuestion: words.cases("parts.learningQuestion"),
    },
  };
}
