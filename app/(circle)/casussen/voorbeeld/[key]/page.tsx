import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { typedCase } from "#lib/cases/typed";
import { getWorkingCopy } from "#lib/cases/working-copies";
import { listOwnCircles } from "#lib/circles/queries";
import { coAuthorsOf } from "#lib/co-authors/queries";
import { getCase } from "#lib/cases/queries";
import { CasePreview, readerAsked } from "../../_components/case-preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("preview");
  return { title: t("title"), robots: { index: false } };
}

/** What stands in the form at this moment, for who is typing it. */
export default async function TypedPreviewPage({ params, searchParams }: PageProps<"/casussen/voorbeeld/[key]">) {
  const { key } = await params;
  const path = `/casussen/voorbeeld/${key}`;
  const actor = await requireActor(path);
  if (!/^[0-9a-f-]{36}$/i.test(key)) notFound();
  const copy = await orNotFound(getWorkingCopy(actor, key));
  const typed = typedCase(copy.content);
  const [circles, saved, coAuthors] = await Promise.all([
    listOwnCircles(actor),
    copy.number === null ? undefined : orNotFound(getCase(actor, copy.number)),
    copy.number === null ? [] : coAuthorsOf(copy.number),
  ]);
  return (
    <CasePreview
      subject={{ ...typed, audience: typed.audience ?? "participants" }}
      about={{
        number: copy.number,
        author: saved?.author ?? { name: actor.name, handle: actor.handle, jobTitle: "" },
        organisation: saved?.organisation ?? actor.organisation,
        postedAt: saved?.postedAt ?? null,
        circle: circles.find(({ id }) => id === typed.circleId) ?? null,
      }}
      coAuthors={coAuthors}
      reader={readerAsked(firstValue((await searchParams).als))}
      path={path}
    />
  );
}
