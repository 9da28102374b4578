import type { QueueCount } from "#lib/jobs/queries";
import { Cell, Row, RowHeader, Table } from "@/app/_ui/table";
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
      <Table labelledBy="nu" columns={[words.queue, ...columns.map((column) => words.counts[column])]}>
        {counts.map((count) => (
          <Row key={count.queue}>
            <RowHeader>{words.queues[count.queue]}</RowHeader>
            {columns.map((column) => (
              <Cell key={column} under={words.counts[column]}>
                {numberText(count[column], locale)}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </section>
  );
}
