import { getTranslations } from "next-intl/server";
import { LostPage } from "./_frame/lost-page";

// Next renders this along with every page, so it stays small.
export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  return <LostPage title={t("notFound")} text={t("notFoundText")} t={t} />;
}
