export interface Count {
  passed: number;
  failed: number;
  /** What failed, by name, to read again at the end of a long run. */
  names?: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

interface Suite {
  specs?: { title: string; file: string; line: number; ok: boolean }[];
  suites?: Suite[];
}

interface PlaywrightReport extends Suite {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

const failedSpecs = ({ specs = [], suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
];

const firstLine = (text = "") => text.split("\n")[0]!.slice(0, 300);

/** Counts of vitest's JSON report. A file that breaks outside any test counts as one failure. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const names = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    names: [...names, ...broken.map(({ name, message }) => `${name}: ${firstLine(message)}`)],
  };
}

/** Counts of Playwright's JSON report. */
export const countPlaywright = ({ stats, errors, ...report }: PlaywrightReport): Count => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  names: failedSpecs(report),
});

/** A run that ended badly while its report says that nothing failed did not get to the end. */
export const honest = (count: Count, exitCode: number): Count =>
  exitCode !== 0 && count.failed === 0
    ? { ...count, failed: 1, names: [`no test failed, but the run ended with ${exitCode}`] }
    : count;
