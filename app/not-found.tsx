import { getWords } from "@/app/_i18n/words";
import { LostPage } from "./_frame/lost-page";

// Next renders this along with every page, so it stays small.
export default async function NotFoundPage() {
  const t = await getWords("errors");
  return <LostPage title={t("notFound")} text={t("notFoundText")} t={t} />;
}
