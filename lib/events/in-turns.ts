const AT_ONCE = 4;

/** A few at a time: others need the connections too. */
export async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void> | void): Promise<void> {
  const rest = [...all];
  const next = async () => {
    for (let one = rest.pop(); one !== undefined; one = rest.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
