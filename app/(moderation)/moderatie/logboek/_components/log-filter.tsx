import { logActions, logGroupNames } from "#lib/logbook/choices";
import type { LogFilter } from "#lib/logbook/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Select, TextInput } from "@/app/_ui/field";

interface LogFilterFormProps {
  filter: LogFilter;
  moderators: readonly { handle: string; name: string }[];
}

/** A dot in a key of the messages means a level deeper. */
export const wordKey = (action: string) => action.replace(".", "_") as "case_hidden";

/** Which lines to show, and the same lines as a file. */
export async function LogFilterForm({ filter, moderators }: LogFilterFormProps) {
  const [t, { log }] = await Promise.all([getWords("log"), getMessages()]);
  const { form: _form, ...given } = { form: "", ...filter };
  return (
    <div className="stack">
      <form action="/moderatie/logboek" className="filter-bar">
        <Select name="soort" label={t("filter")} optional=" " defaultValue={filter.action ?? filter.group ?? ""}>
          <option value="">{t("everything")}</option>
          <optgroup label={t("groupsLabel")}>
            {logGroupNames.map((group) => (
              <option key={group} value={group}>
                {t(`groups.${group}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("actionsLabel")}>
            {logActions.map((action) => (
              <option key={action} value={action}>
                {log.actions[wordKey(action)]}
              </option>
            ))}
          </optgroup>
        </Select>
        <Select
          name="wie"
          label={t("by")}
          optional=" "
          defaultValue={filter.moderatorHandle ?? ""}
          choices={[
            { value: "", label: t("everyone") },
            ...moderators.map(({ handle: value, name }) => ({ value, label: name })),
          ]}
        />
        <TextInput
          name="over"
          label={t("person")}
          optional=" "
          defaultValue={filter.aboutHandle}
          className="input-short"
        />
        <TextInput
          name="casus"
          label={t("case")}
          optional=" "
          inputMode="numeric"
          defaultValue={filter.caseNumber}
          className="input-short"
        />
        <TextInput
          type="date"
          name="van"
          label={t("from")}
          optional=" "
          defaultValue={filter.from}
          className="input-short"
        />
        <TextInput
          type="date"
          name="tot"
          label={t("to")}
          optional=" "
          defaultValue={filter.until}
          className="input-short"
        />
        <Button type="submit">{t("apply")}</Button>
      </form>
      <form action="/moderatie/logboek/uitvoer" method="post" className="row">
        {Object.entries(given).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button type="submit" small name="form" value="csv">
          {t("csv")}
        </Button>
        <Button type="submit" small name="form" value="json">
          {t("json")}
        </Button>
        <span className="soft small">{t("exportHint")}</span>
      </form>
    </div>
  );
}
