import { getWords } from "@/app/_i18n/words";
import type { CollectionAudience } from "#lib/collections/choices";
import { Icon } from "@/app/_ui/icon";

/** For whom a collection is; nothing for a visitor, who only sees public ones. */
export async function AudienceMark({ audience }: { audience: CollectionAudience }) {
  const t = await getWords("collections");
  return (
    <span className="kind">
      {audience === "maker" ? <Icon name="lock" /> : null}
      {t(`audiences.${audience}`)}
    </span>
  );
}
