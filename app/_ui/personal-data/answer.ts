const NAME = "personalDataSeen";

/**
 * The hidden field with the answer to "klopt dit?": "false" asks the server to ask, "true" says that whoever writes has
 * seen every possible find. A form without it, because no script runs, is stopped only by what is certain.
 */
export function answerOf(form: HTMLFormElement): HTMLInputElement {
  const present = form.elements.namedItem(NAME);
  if (present instanceof HTMLInputElement) return present;
  const answer = document.createElement("input");
  answer.type = "hidden";
  answer.name = NAME;
  answer.value = "false";
  form.append(answer);
  return answer;
}
