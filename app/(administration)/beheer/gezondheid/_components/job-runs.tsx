import type { ReactNode } from "react";
import type { Level } from "#lib/health/judgement";
import type { JobHealth } from "#lib/health/queries";
import type { JobName } from "#lib/jobs/names";
import { Cell, Row, RowHeader, Table } from "@/app/_ui/table";
import { Status } from "./status";

interface JobRunsProps {
  jobs: readonly JobHealth[];
  words: Record<"job" | "lastRun" | "lastFailed" | "status", string> & {
    names: Record<JobName, string>;
    levels: Record<Level, string>;
  };
  when: (at: Date | null) => ReactNode;
}

/** What happens by itself, with when it last did. */
export function JobRuns({ jobs, words, when }: JobRunsProps) {
  return (
    <Table labelledBy="vanzelf" columns={[words.job, words.status, words.lastRun, words.lastFailed]}>
      {jobs.map(({ name, level, ranAt, failedAt }) => (
        <Row key={name}>
          <RowHeader>{words.names[name]}</RowHeader>
          <Cell under={words.status}>
            <Status level={level} words={words.levels} />
          </Cell>
          <Cell under={words.lastRun}>{when(ranAt)}</Cell>
          <Cell under={words.lastFailed}>{when(failedAt)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
