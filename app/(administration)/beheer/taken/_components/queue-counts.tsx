import type { QueueCount } from "#lib/jobs/queries";
import { numberText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

const columns = ["waiting", "again", "running", "failed"] as const;

interface QueueCountsProps {
  counts: readonly QueueCount[];
  words: Record<"countsTitle" | "queue", string> & {
    queues: Record<QueueCount["queue"], string>;
    counts: Record<(typeof columns)[number], string>;
  };
  locale: Locale;
}

/** How much there is to do in each queue. */
export function QueueCounts({ counts, words, locale }: QueueCountsProps) {
  return (
    <section className="stack">
      <h2 id="nu">{words.countsTitle}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="nu">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.queue}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words.counts[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <tr key={count.queue}>
                <th scope="row">{words.queues[count.queue]}</th>
                {columns.map((column) => (
                  <td key={column}>{numberText(count[column], locale)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
