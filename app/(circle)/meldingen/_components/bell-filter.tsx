import { topics } from "#lib/notifications/choices";
import type { Topic } from "#lib/notifications/choices";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";
import { topicSlugs } from "./bell-address";

interface BellFilterProps {
  unread: boolean;
  topic: Topic | undefined;
  moderates: boolean;
}

/** What of the bell to see: a plain form, so the choice stands in the address. */
export async function BellFilter({ unread, topic, moderates }: BellFilterProps) {
  const [t, names] = await Promise.all([getWords("notifications"), getWords("preferences")]);
  const shown = (Object.keys(topics) as Topic[]).filter((one) => one !== "requests" || moderates);
  return (
    <form action="/meldingen" className="row row-bottom" role="search" aria-label={t("filters")}>
      <Select
        name="toon"
        label={t("show")}
        defaultValue={unread ? "nieuw" : ""}
        choices={[
          { value: "", label: t("showAll") },
          { value: "nieuw", label: t("showUnread") },
        ]}
      />
      <Select
        name="soort"
        label={t("showTopic")}
        defaultValue={topic ? topicSlugs[topic] : ""}
        choices={[
          { value: "", label: t("everyTopic") },
          ...shown.map((one) => ({ value: topicSlugs[one], label: names(`topicsShort.${one}`) })),
        ]}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
