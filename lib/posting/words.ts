const signs = /[^\p{L}\p{N}]+/gu;
const plain = (text: string) => ` ${text.toLowerCase().replace(signs, " ").trim()} `;

/** Which of these words and phrases stand in a text, as whole words, whatever the case and the signs around them. */
export function wordsFound(text: string, words: readonly string[]): string[] {
  const said = plain(text);
  return words.filter((word) => {
    const wanted = plain(word);
    return wanted.trim() !== "" && said.includes(wanted);
  });
}
