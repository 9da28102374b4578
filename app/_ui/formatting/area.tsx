"use client";

import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { attributesOf, Field } from "../field";
import type { About } from "../field";
import { KeptTextArea } from "../kept-textarea";
import { isByCode } from "../write-field";
import { FormatBar } from "./bar";
import type { FormattedEditor } from "./editor";
import { mayBeFormatted, writeSigns } from "./signs";
import type { Asked } from "./stand-in";
import type { Format, FormattingWords } from "./words";

interface Opened {
  Editor: typeof FormattedEditor;
  field: HTMLTextAreaElement;
  asked?: Asked | undefined;
}

interface FormattedTextAreaProps extends About {
  label: string;
  words: FormattingWords;
  rows: number;
  defaultValue: string;
}

const shortcuts: Partial<Record<string, Format>> = { b: "bold", i: "italic" };

const load = () => import("./editor");

/**
 * A text that may be formatted. A plain text field, in which an editor takes over as soon as there is formatting: the
 * text has some, or a button is pressed. The field keeps the text and sends it (docs/adr/0013-an-editor-over-a-field.md).
 */
export function FormattedTextArea({ words, rows, defaultValue, ...about }: FormattedTextAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [plain, setPlain] = useState(false);

  const open = async (asked?: Asked) => {
    const here = field.current!;
    try {
      const { FormattedEditor: Editor, takesOver } = await load();
      if (!takesOver(here.value, Boolean(asked))) return asked && writeSigns(here, asked.format, words);
      if (asked?.format === "list" || asked?.format === "numbers") writeSigns(here, asked.format, words);
      setOpened({ Editor, field: here, asked });
    } catch {
      // Offline: the signs do the same.
      if (asked) writeSigns(here, asked.format, words);
    }
  };
  const ask = (format: Format) => {
    const { selectionStart: from, selectionEnd: to } = field.current!;
    setPlain(false);
    void open({ format, from, to });
  };
  const openIfFormatted = () => {
    if (!opened && !plain && mayBeFormatted(field.current!.value)) void open();
  };

  // Once: what the field came with, and what was put back in it before this ran.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(openIfFormatted, []);

  const keyDown = (event: KeyboardEvent) => {
    const format = event.ctrlKey || event.metaKey ? shortcuts[event.key] : undefined;
    if (!format || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ask(format);
  };

  return (
    <Field {...about}>
      <div className="formatted">
        {opened ? null : <FormatBar words={words} label={about.label} onPress={ask} />}
        <KeptTextArea
          ref={field}
          rows={rows}
          defaultValue={defaultValue}
          className={opened ? "visually-hidden" : "input"}
          {...attributesOf(about)}
          {...(opened
            ? { "aria-hidden": true, tabIndex: -1 }
            : { onKeyDown: keyDown, onFocus: () => void load().catch(() => undefined) })}
          onInput={(event) => {
            if (isByCode(event.nativeEvent)) openIfFormatted();
          }}
        />
        {opened ? (
          <opened.Editor
            field={opened.field}
            label={about.label}
            words={words}
            asked={opened.asked}
            error={about.error}
            onLeave={() => {
              setPlain(true);
              setOpened(undefined);
              requestAnimationFrame(() => field.current?.focus());
            }}
          />
        ) : null}
      </div>
    </Field>
  );
}
