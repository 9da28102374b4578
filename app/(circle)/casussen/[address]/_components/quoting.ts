/** Words that a comment will be about, as the form keeps them. */
export interface QuoteDraft {
  text: string;
  /** The Dutch name of the text of the case, as in the ids on the page. */
  field?: string;
  commentId?: string;
}

const MOST = 300;
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** At most what a quote may hold, up to the end of a word. */
export const shortened = (text: string): string => {
  const whole = plain(text);
  return whole.length <= MOST ? whole : whole.slice(0, MOST).replace(/\s+\S*$/, "");
};

const places = "[data-quotable]";
const fieldOf = (place: Element) => place.id.replace(/^tekst-/, "");

/** What is selected, when that is a stretch of one text of the case. */
export function selectedQuote(): QuoteDraft | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const place = startContainer.parentElement?.closest(places);
  const text = shortened(selection.toString());
  if (!place?.contains(endContainer) || text.length < 3) return undefined;
  return { text, field: fieldOf(place) };
}

/** The texts of the case in sentences, as they stand on the page: for who quotes without a mouse. */
export const sentencesOnPage = (): { field: string; label: string; sentences: string[] }[] =>
  [...document.querySelectorAll<HTMLElement>(places)].map((place) => ({
    field: fieldOf(place),
    label: place.dataset.quotable ?? "",
    sentences: [...place.querySelectorAll("p, li")]
      .flatMap((block) => plain(block.textContent ?? "").match(/[^.!?]+[.!?]*\s*/g) ?? [])
      .map(shortened)
      .filter((sentence) => sentence.length > 2),
  }));
