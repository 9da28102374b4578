"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";
import { sentencesOnPage } from "./quoting";
import type { QuoteDraft } from "./quoting";
import type { DiscussionWords } from "./words";

interface QuotePickerProps {
  id: string;
  words: DiscussionWords;
  take: (quote: QuoteDraft) => void;
}

/** "Bij deze zin" without a mouse: a sentence from a list, per part of the case. */
export function QuotePicker({ id, words, take }: QuotePickerProps) {
  const [texts] = useState(sentencesOnPage);
  const [chosen, setChosen] = useState("");
  const choose = () => {
    const [part, at] = chosen.split(":").map(Number);
    const text = texts[part ?? -1];
    const sentence = text?.sentences[at ?? -1];
    if (text && sentence) take({ text: sentence, field: text.field });
  };
  return (
    <div className="stack stack-tight">
      <Select
        name="sentence"
        id={`${id}sentence`}
        label={words.quoteWhich}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{words.quoteChoose}</option>
        {texts.map(({ label, sentences }, part) => (
          <optgroup key={label} label={label}>
            {sentences.map((sentence, at) => (
              <option key={at} value={`${part}:${at}`}>
                {sentence.length > 80 ? `${sentence.slice(0, 80)} …` : sentence}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <div>
        <Button small onClick={choose}>
          {words.quoteThis}
        </Button>
      </div>
    </div>
  );
}
