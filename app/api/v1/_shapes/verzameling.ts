import { z } from "zod";
import { casePath } from "#lib/cases/dutch";
import type { Collection, listTitles } from "#lib/collections/queries";
import { env } from "#lib/core/env";

export const collectionAudienceSlugs = { maker: "concept", participants: "deelnemers", public: "openbaar" } as const;

/** A collection as it comes back. The number of cases is of those that the asker may read. */
export const Verzameling = z.object({
  slug: z.string(),
  titel: z.string(),
  inleiding: z.string(),
  zichtbaarheid: z.enum(["concept", "deelnemers", "openbaar"]),
  samensteller: z.object({ naam: z.string(), handle: z.string() }),
  aantalCasussen: z.int(),
  gewijzigdOp: z.iso.datetime(),
  links: z.object({ self: z.url(), pagina: z.url(), pdf: z.url() }),
});

export const toVerzameling = (collection: Collection): z.output<typeof Verzameling> => {
  const page = `${env.APP_URL}/verzamelingen/${collection.slug}`;
  return {
    slug: collection.slug,
    titel: collection.title,
    inleiding: collection.introduction,
    zichtbaarheid: collectionAudienceSlugs[collection.audience],
    samensteller: { naam: collection.maker.name, handle: collection.maker.handle },
    aantalCasussen: collection.cases,
    gewijzigdOp: collection.changedAt.toISOString(),
    links: { self: `${env.APP_URL}/api/v1/verzamelingen/${collection.slug}`, pagina: page, pdf: `${page}/pdf` },
  };
};

/** The same with its cases in order; each can be asked for by its own address. */
export const VerzamelingMetCasussen = Verzameling.extend({
  casussen: z.array(
    z.object({
      nummer: z.int(),
      titel: z.string(),
      waarom: z.string(),
      links: z.object({ self: z.url(), pagina: z.url() }),
    }),
  ),
});

type Titles = Awaited<ReturnType<typeof listTitles>>;

export const withCases = (collection: Collection, cases: Titles): z.output<typeof VerzamelingMetCasussen> => ({
  ...toVerzameling({ ...collection, cases: cases.length }),
  casussen: cases.map(({ number, slug, title, reason }) => ({
    nummer: number,
    titel: title,
    waarom: reason,
    links: { self: `${env.APP_URL}/api/v1/casussen/${number}`, pagina: env.APP_URL + casePath({ number, slug }) },
  })),
});
