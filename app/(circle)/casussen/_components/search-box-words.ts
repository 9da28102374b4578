import { getMessages } from "@/app/_i18n/words";
import type { SearchBoxWords } from "./search-box";

/** What a search field says about its suggestions, and nothing else of the messages. */
export async function searchBoxWords(): Promise<SearchBoxWords> {
  const { suggestions, suggestionCount, kinds } = (await getMessages()).finding;
  return { suggestions, suggestionCount, kinds };
}
