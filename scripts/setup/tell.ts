/** A line for the person at the terminal. */
export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs `work` and ends the process with its message, without a stack, when it fails. */
export async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof Error;
    process.stderr.write(`\n${known ? error.message : String(error)}\n`);
    if (known && process.env.LOG_LEVEL === "debug") process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
}
