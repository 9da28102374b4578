import type { Metadata } from "next";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { requireActor } from "@/app/_auth/pages";
import { typedCase } from "#lib/cases/typed";
import { getWorkingCopy, listUnsaved } from "#lib/cases/working-copies";
import type { WorkingCopy } from "#lib/cases/working-copies";
import { listOwnCircles } from "#lib/circles/queries";
import type { Actor } from "#lib/auth/actor";
import { NotFound } from "#lib/core/errors";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { CaseForm } from "../_components/case-form";
import { caseFormWords } from "../_components/case-form-words";
import { writeCaseAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("caseForm");
  return { title: t("newTitle") };
}

/** The text that was begun before under this key; a key that is not known (any more) begins an empty form. */
async function begunBefore(actor: Actor, key: string | undefined): Promise<WorkingCopy | undefined> {
  if (!key || !/^[0-9a-f-]{36}$/i.test(key)) return undefined;
  try {
    return await getWorkingCopy(actor, key);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

export default async function NewCasePage({ searchParams }: PageProps<"/casussen/nieuw">) {
  const { concept, leeg, leerkring } = await searchParams;
  const asked = firstValue(concept);
  const actor = await requireActor(asked ? `/casussen/nieuw?concept=${asked}` : "/casussen/nieuw");
  const [t, d, a, words, circles, begun, copy, locale] = await Promise.all([
    getWords("caseForm"),
    getWords("drafts"),
    getWords("attachments"),
    caseFormWords(),
    listOwnCircles(actor),
    listUnsaved(actor),
    begunBefore(actor, asked),
    getLocale(),
  ]);
  const circleId = circles.find(({ slug }) => slug === firstValue(leerkring))?.id;
  const others = begun.filter(({ key, number }) => number === null && key !== copy?.key);
  return (
    <>
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      {others.length > 0 ? (
        <p className="small">
          {d("busy")} <a href="/casussen/concepten">{d("all")}</a>
        </p>
      ) : null}
      <CaseForm
        words={words}
        save={writeCaseAction}
        circles={circles}
        begin={copy ? typedCase(copy.content) : circleId ? { audience: "circle", circleId } : {}}
        writing={{
          writer: actor.id,
          key: copy?.key,
          number: null,
          baseVersion: null,
          sequence: copy?.sequence ?? 0,
          startOver: "/casussen/nieuw?leeg",
          empty: leeg !== undefined || circleId !== undefined,
          restored: copy && { text: exactText(copy.savedAt, locale, new Date()), at: copy.savedAt.getTime() },
          locale,
        }}
      />
      <p className="soft">{a("later")}</p>
    </>
  );
}
