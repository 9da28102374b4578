import { getTranslations } from "next-intl/server";
import { LostPage } from "./_frame/lost-page";

export default async function ForbiddenPage() {
  const t = await getTranslations("errors");
  return <LostPage title={t("forbidden")} text={t("forbiddenText")} t={t} />;
}
