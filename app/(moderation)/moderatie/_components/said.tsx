import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Notice } from "@/app/_ui/notice";

/** What a plain form heard, which came back in the address. Words from the address are never shown. */
export async function Said({ params }: { params: Record<string, string | string[] | undefined> }) {
  const [t, { refusals, mistakes }] = await Promise.all([getWords("moderation"), getMessages()]);
  const refused = firstValue(params.fout);
  const done = firstValue(params.gedaan);
  const known: Record<string, string> = {
    reasonMissing: mistakes.reasonMissing,
    noteMissing: mistakes.noteMissing,
    nothingTicked: mistakes.nothingTicked,
    changedMeanwhile: refusals.changedMeanwhile,
    verdictDoesNotFit: refusals.verdictDoesNotFit,
    appealWaits: refusals.appealWaits,
  };
  if (refused)
    return (
      <Notice tone="error" role="alert">
        {Object.hasOwn(known, refused) ? known[refused] : t("failed")}
      </Notice>
    );
  if (done === "besluit")
    return (
      <Notice tone="success" role="status">
        {t("decided")}
      </Notice>
    );
  if (done === "samen")
    return (
      <Notice tone="success" role="status">
        {t("together.done", { count: Math.max(0, Math.trunc(Number(firstValue(params.aantal))) || 0) })}
      </Notice>
    );
  return null;
}
