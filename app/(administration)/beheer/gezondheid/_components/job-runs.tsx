import type { ReactNode } from "react";
import type { Level } from "#lib/health/judgement";
import type { JobHealth } from "#lib/health/queries";
import type { JobName } from "#lib/jobs/names";
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
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="vanzelf">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.job}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.lastRun}</th>
            <th scope="col">{words.lastFailed}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ name, level, ranAt, failedAt }) => (
            <tr key={name}>
              <th scope="row">{words.names[name]}</th>
              <td>
                <Status level={level} words={words.levels} />
              </td>
              <td>{when(ranAt)}</td>
              <td>{when(failedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
