/**
 * A place in the order of all that was ever logged. The number of the transaction goes first: a transaction that began
 * earlier may end later, and a number of a line alone would be passed by.
 */
export interface Position {
  xact: bigint;
  id: number;
}

export const isAfter = (one: Position, other: Position): boolean =>
  one.xact === other.xact ? one.id > other.id : one.xact > other.xact;

/** As it travels in the `id` of an event. */
export const writePosition = ({ xact, id }: Position): string => `${xact}-${id}`;

/** What a browser sends back; undefined when it is not ours. */
export function readPosition(text: string | null | undefined): Position | undefined {
  const found = /^(\d{1,19})-(\d{1,16})$/.exec(text ?? "");
  return found ? { xact: BigInt(found[1]!), id: Number(found[2]) } : undefined;
}
