import { getWords } from "@/app/_i18n/words";
import { LostPage } from "./_frame/lost-page";

export default async function ForbiddenPage() {
  const t = await getWords("errors");
  return <LostPage title={t("forbidden")} text={t("forbiddenText")} t={t} />;
}
