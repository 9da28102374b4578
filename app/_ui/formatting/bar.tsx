"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { formats } from "./words";
import type { Format, FormattingWords } from "./words";

interface FormatBarProps {
  words: FormattingWords;
  /** The name of the text. */
  label: string;
  onPress: (format: Format) => void;
  /** What holds at the place of the caret; not known in a plain text field. */
  pressed?: ReadonlySet<Format>;
  /** Back to the plain field; only where there is an editor. */
  onPlain?: () => void;
}

/** The formats one can give a text. One stop for Tab; the arrows go along the buttons. */
export function FormatBar({ words, label, onPress, pressed, onPlain }: FormatBarProps) {
  return (
    <Toolbar.Root className="format-bar" aria-label={`${words.label}: ${label}`}>
      {formats.map((format) => (
        <Toolbar.Button
          key={format}
          type="button"
          className={`button button-quiet button-small format-${format}`}
          aria-pressed={pressed ? pressed.has(format) : undefined}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPress(format)}
        >
          {words[format]}
        </Toolbar.Button>
      ))}
      {onPlain ? (
        <Toolbar.Button type="button" className="button button-quiet button-small format-plain" onClick={onPlain}>
          {words.plain}
        </Toolbar.Button>
      ) : null}
    </Toolbar.Root>
  );
}
