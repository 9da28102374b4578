import type { CaseFilter } from "#lib/cases/filter";
import { listAddress } from "../../_components/list-address";

/** The list of the cases from one place, with the rest of the filter kept. */
export const placeAddress = (filter: CaseFilter, slug: string) => listAddress({ ...filter, organisations: [slug] });
