const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What happens by itself (lib/jobs/jobs.ts), each with the milliseconds between two times in one process. */
export const jobs = {
  post: SECOND,
  bells: SECOND,
  webhooks: SECOND,
  files: SECOND,
  letters: 5 * SECOND,
  scan: 15 * SECOND,
  tend: 15 * SECOND,
  searches: 15 * SECOND,
  retention: 10 * MINUTE,
  tidy: 10 * MINUTE,
  ask: 10 * MINUTE,
};
export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as JobName[];
