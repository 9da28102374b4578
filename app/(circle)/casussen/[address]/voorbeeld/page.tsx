import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canReadVersions } from "#lib/cases/policy";
import { getPublicTexts } from "#lib/cases/public-version";
import { getCase } from "#lib/cases/queries";
import { coAuthorsOf } from "#lib/co-authors/queries";
import { CasePreview, readerAsked } from "../../_components/case-preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("preview");
  return { title: t("title"), robots: { index: false } };
}

/** The saved case through the eyes of another reader, for who writes it and for moderators. */
export default async function PreviewPage({ params, searchParams }: PageProps<"/casussen/[address]/voorbeeld">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/voorbeeld`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!canReadVersions(actor, found)) forbidden();
  const [publicTexts, coAuthors] = await Promise.all([getPublicTexts(actor, number), coAuthorsOf(number)]);
  return (
    <CasePreview
      subject={{ ...found, publicTexts }}
      about={found}
      coAuthors={coAuthors}
      reader={readerAsked(firstValue((await searchParams).als))}
      path={`${casePath(found)}/voorbeeld`}
    />
  );
}
