import { pacesFor, topics } from "#lib/notifications/choices";
import type { Pace, Topic } from "#lib/notifications/choices";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Checkbox, Select } from "@/app/_ui/field";

interface PreferencesFormProps {
  preferences: { paces: Record<Topic, Pace>; digestDay: number; titles: boolean };
  moderates: boolean;
}

/** A plain form: works without script. */
export async function PreferencesForm({ preferences, moderates }: PreferencesFormProps) {
  const t = await getWords("preferences");
  const { paces, digestDay, titles } = preferences;
  return (
    <form method="post" action="/profiel/berichten/opslaan" className="form">
      {(Object.keys(topics) as Topic[]).map((topic) =>
        topic === "requests" && !moderates ? (
          <input key={topic} type="hidden" name={topic} value={paces[topic]} />
        ) : (
          <Select
            key={topic}
            name={topic}
            label={t(`topics.${topic}`)}
            defaultValue={paces[topic]}
            choices={pacesFor(topic).map((pace) => ({ value: pace, label: t(`paces.${pace}`) }))}
          />
        ),
      )}
      <Select
        name="digestDay"
        label={t("digestDay")}
        hint={t("digestHint")}
        defaultValue={String(digestDay)}
        choices={(["1", "2", "3", "4", "5", "6", "7"] as const).map((day) => ({ value: day, label: t(`days.${day}`) }))}
      />
      <Checkbox name="titles" label={t("titles")} hint={t("titlesHint")} defaultChecked={titles} />
      <div>
        <Button type="submit" look="primary">
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
