/** Mulberry32: the same numbers for the same seed, so that two runs fill the same community. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** `count` different ones. */
export function pickSome<T>(random: () => number, from: readonly T[], count: number): T[] {
  const rest = [...from];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0]!,
  );
}

/** Few have many, most have few: a whole number with the given mean, at most `most`. */
export const skewed = (random: () => number, mean: number, most: number): number =>
  Math.min(most, Math.floor(-Math.log(1 - random()) * (mean + 0.5)));
