import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import type { WholeCase } from "#lib/cases/queries";
import { practiceSlug } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { PracticeChip } from "@/app/_ui/chip";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface CaseHeadingProps {
  found: Pick<WholeCase, "title" | "practices" | "author" | "organisation" | "postedAt"> & { number: number | null };
  coAuthors: readonly { name: string; handle: string }[];
  viewer: Pick<Viewer, "kind">;
  names: Record<PracticeKey, string>;
  locale: Locale;
  now: Date;
}

/** Practices, title and byline, as every reader sees them. */
export async function CaseHeading({ found, coAuthors, viewer, names, locale, now }: CaseHeadingProps) {
  const t = await getWords("cases");
  const signedIn = viewer.kind === "participant";
  const person = ({ name, handle }: { name: string; handle: string }) =>
    signedIn ? (
      <a key={handle} href={`/deelnemers/${handle}`}>
        {name}
      </a>
    ) : (
      name
    );
  return (
    <>
      <p className="row">
        {found.practices.map((key) => (
          <PracticeChip key={key} practice={key} name={names[key]} href={`/praktijken/${practiceSlug(key)}`} />
        ))}
      </p>
      <h1 lang={found.title ? "nl" : undefined}>{found.title || t("untitled")}</h1>
      <p className="byline">
        {found.number === null ? null : `${t("caseNumber", { number: found.number })} · `}
        {person(found.author)}
        {found.author.jobTitle ? `, ${found.author.jobTitle}` : ""}
        {coAuthors.length > 0
          ? t.rich("with", { names: () => coAuthors.flatMap((one, at) => [at === 0 ? " " : ", ", person(one)]) })
          : null}
        {" · "}
        <a href={`/gemeenten/${found.organisation.slug}`}>{found.organisation.name}</a>
        {found.postedAt ? (
          <>
            {" · "}
            <RelativeTime at={found.postedAt} locale={locale} now={now} />
          </>
        ) : null}
      </p>
    </>
  );
}
