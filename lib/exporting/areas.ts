/** A group smaller than this is not shown apart. */
export const SMALLEST = 5;
export const ELSEWHERE = "overig";

export interface Place {
  id: string;
  name: string;
  province: string | null;
  participants: number;
  cases: number;
}

const isLarge = (places: readonly Place[]): boolean =>
  places.reduce((sum, { participants }) => sum + participants, 0) >= SMALLEST &&
  places.reduce((sum, { cases }) => sum + cases, 0) >= SMALLEST;

/** Puts the smallest areas with what is elsewhere until that is a large group too: what is left over would point at one place. */
function hideWhatIsLeft(places: readonly Place[], areas: Map<string, string>): void {
  const within = (area: string) => places.filter(({ id }) => areas.get(id) === area);
  const peopleIn = (area: string) => within(area).reduce((sum, { participants }) => sum + participants, 0);
  while (within(ELSEWHERE).length > 0 && !isLarge(within(ELSEWHERE))) {
    const [smallest] = [...new Set(areas.values())]
      .filter((area) => area !== ELSEWHERE)
      .toSorted((one, other) => peopleIn(one) - peopleIn(other));
    if (smallest === undefined) return;
    for (const { id } of within(smallest)) areas.set(id, ELSEWHERE);
  }
}

/**
 * How exactly the place of each organisation may be told: its name, when it has five participants and five cases; else its
 * province, when what is told of that province alone comes to that; else "overig", which is as large a group.
 * @returns by id of the organisation
 */
export function areasOf(places: readonly Place[]): Map<string, string> {
  const areas = new Map<string, string>();
  const byProvince = new Map<string, Place[]>();
  for (const place of places) {
    if (isLarge([place])) areas.set(place.id, place.name);
    else {
      const province = place.province ?? ELSEWHERE;
      byProvince.set(province, [...(byProvince.get(province) ?? []), place]);
    }
  }
  for (const [province, small] of byProvince)
    for (const { id } of small) areas.set(id, isLarge(small) ? province : ELSEWHERE);
  hideWhatIsLeft(places, areas);
  return areas;
}
