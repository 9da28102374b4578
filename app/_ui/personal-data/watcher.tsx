import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { Messages } from "#lib/core/messages";
import { findPersonalData, valueOf } from "#lib/privacy/find";
import type { Find } from "#lib/privacy/kinds";
import { replaceFinds, replacementsOf } from "#lib/privacy/replace";
import { writeField } from "../write-field";
import { answerOf } from "./answer";
import { Finds } from "./finds";

type Words = Messages["personalData"];
type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What is known of a field: where its finds are shown, and which of them whoever writes said to be right. */
interface Watched {
  root: Root;
  right: Set<string>;
  text: string;
  finds: Find[];
}

const PAUSE_MS = 500;
const waiting = new WeakMap<HTMLFormElement, number>();
const known = new WeakMap<TextField, Watched>();

/** Looks at the texts of the form, after a pause in the typing or now. */
export function watch(form: HTMLFormElement, words: Words, now: boolean): void {
  window.clearTimeout(waiting.get(form));
  waiting.set(
    form,
    window.setTimeout(() => look(form, words), now ? 0 : PAUSE_MS),
  );
}

const isText = (control: Element): control is TextField =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text");

function look(form: HTMLFormElement, words: Words): void {
  const changedOnly = form.dataset.watched === "changed";
  const fields = [...form.elements].filter(isText).filter((field) => known.has(field) || field.value !== "");
  const possible = fields.flatMap((field) => {
    const unchanged = changedOnly && field.value === field.defaultValue;
    const watched = findsIn(field, unchanged ? "" : field.value, form.dataset.ownName);
    show(form, field, watched, words);
    return watched.finds.filter(({ certainty }) => certainty === "soft").map((find) => isRight(watched, find));
  });
  answerOf(form).value = String(possible.length > 0 && possible.every(Boolean));
}

function findsIn(field: TextField, text: string, ownName: string | undefined): Watched {
  const watched = known.get(field) ?? { root: rootBeside(field), right: new Set<string>(), text: "", finds: [] };
  known.set(field, watched);
  if (watched.text === text) return watched;
  watched.text = text;
  watched.finds = findPersonalData(text).filter((find) => !isOwn(text.slice(find.begin, find.end), find, ownName));
  return watched;
}

/** In a profile one may say who one is. */
const isOwn = (value: string, { kind }: Find, ownName: string | undefined): boolean =>
  ownName !== undefined && kind === "name" && (ownName.includes(value) || value.includes(ownName));

function rootBeside(field: TextField): Root {
  const place = document.createElement("div");
  (field.closest(".field") ?? field.parentElement!).append(place);
  return createRoot(place);
}

const keyOf = ({ text }: Watched, find: Find): string => `${find.kind} ${valueOf(text, find)}`;
const isRight = (watched: Watched, find: Find): boolean => watched.right.has(keyOf(watched, find));

function show(form: HTMLFormElement, field: TextField, watched: Watched, words: Words): void {
  const { root, text, finds, right } = watched;
  const open = finds.filter((find) => find.certainty === "hard" || !isRight(watched, find));
  const replacements = replacementsOf(text, finds);
  const toField = (begin: number, end: number) => {
    field.focus();
    field.setSelectionRange(begin, end);
  };
  root.render(
    <Finds
      text={text}
      label={field.labels?.[0]?.firstChild?.textContent ?? ""}
      finds={open.map((find) => ({ ...find, by: replacements[finds.indexOf(find)]! }))}
      words={words}
      onShow={({ begin, end }) => toField(begin, end)}
      onReplace={(find) => {
        if (field.value === text) {
          writeField(field, replaceFinds(text, [find], [find.by]));
          toField(find.begin, find.begin + find.by.length);
        }
        look(form, words);
      }}
      onRight={(find) => {
        right.add(keyOf(watched, find));
        toField(find.end, find.end);
        look(form, words);
      }}
    />,
  );
}
