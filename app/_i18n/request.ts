import { getRequestConfig } from "next-intl/server";
import en from "#messages/en" with { type: "json" };
import nl from "#messages/nl" with { type: "json" };
import { getLocale } from "./locale";

const messages = { nl, en };

export default getRequestConfig(async () => {
  const locale = await getLocale();
  return { locale, messages: messages[locale], timeZone: "Europe/Amsterdam" };
});
