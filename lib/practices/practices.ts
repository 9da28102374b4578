/** The five vital practices (Blijleven, Van Hulst, Hendriks 2019), in the order of the essay. Names stand in the messages. */
export const practices = [
  { key: "mapping", slug: "situaties-in-kaart-brengen" },
  { key: "relations", slug: "werken-aan-relaties" },
  { key: "resolutions", slug: "werken-aan-gedragen-oplossingen" },
  { key: "alignment", slug: "aansluiten-van-buiten-op-binnen" },
  { key: "support", slug: "praktisch-ondersteunen" },
] as const;

export type PracticeKey = (typeof practices)[number]["key"];

export const practiceKeys = practices.map(({ key }) => key) as [PracticeKey, ...PracticeKey[]];

export const practiceBySlug = (slug: string) => practices.find((practice) => practice.slug === slug);

export const practiceSlug = (key: PracticeKey): string =>
  practices.find((practice) => practice.key === key)?.slug ?? key;
