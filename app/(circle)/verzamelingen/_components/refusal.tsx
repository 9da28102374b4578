import { getMessages } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";

/** What a plain form heard, which came back as `fout` in the address. Words from the address are never shown. */
export async function Refusal({ reason }: { reason: string }) {
  if (!reason) return null;
  const { collections, mistakes, refusals } = await getMessages();
  const known: Record<string, string> = {
    collectionFull: refusals.collectionFull,
    collectionMissing: mistakes.collectionMissing,
    caseNumberUnknown: mistakes.caseNumberUnknown,
    readOnly: refusals.readOnlyNow,
  };
  return (
    <Notice tone="error" role="alert">
      {Object.hasOwn(known, reason) ? known[reason] : collections.failed}
    </Notice>
  );
}
