import { ownKinds } from "#lib/retention/choices";
import type { RunReport } from "#lib/retention/queries";
import { getWords } from "@/app/_i18n/words";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

/** What the last runs took away, in numbers. */
export async function Runs({ runs, locale, now }: { runs: RunReport[]; locale: Locale; now: Date }) {
  const t = await getWords("retention");
  if (runs.length === 0) return <p className="soft">{t("noRuns")}</p>;
  const label = (name: (typeof ownKinds)[number]) => t(`kinds.${name}.label`);
  return (
    <ol className="lines">
      {runs.map(({ at, counts }) => {
        const gone = ownKinds.flatMap((name) => (counts[name] ? [t("runCount", { name: label(name), count: counts[name] })] : [])); // prettier-ignore
        const failed = ownKinds.filter((name) => counts[name] === null).map(label);
        return (
          <li key={at.toISOString()} className="line">
            <h3 className="card-title">
              <time dateTime={at.toISOString()}>{exactText(at, locale, now)}</time>
            </h3>
            {gone.length > 0 ? (
              <ul>
                {gone.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ) : (
              <p className="soft">{t("runNothing")}</p>
            )}
            {failed.length > 0 ? <p>{t("runFailed", { names: failed.join(", ") })}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
