"use client";

import { useRef } from "react";
import type { ChangeEvent } from "react";
import type { Verdict } from "#lib/moderation/validation";
import { writeField } from "@/app/_ui/write-field";

export interface TemplateOption {
  id: string;
  verdict: Verdict;
  title: string;
  text: string;
}

interface TemplateChoiceProps {
  /** Of the form; its reason is what gets the words. */
  id: string;
  templates: readonly TemplateOption[];
  /** What each verdict is called. */
  verdicts: Record<Verdict, string>;
  words: { choose: string; none: string };
}

/** A reason to start from. It never takes the place of what a moderator wrote: then it comes after it. */
export function TemplateChoice({ id, templates, verdicts, words }: TemplateChoiceProps) {
  const put = useRef("");
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const chosen = templates.find((one) => one.id === event.target.value);
    const reason = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)}-reason`);
    if (!chosen || !reason) return;
    const typed = reason.value.trim();
    writeField(reason, typed === "" || typed === put.current ? chosen.text : `${typed}\n\n${chosen.text}`);
    put.current = chosen.text.trim();
    reason.focus();
  };
  return (
    <div className="field scripted">
      <label className="field-label" htmlFor={`${id}-template`}>
        {words.choose}
      </label>
      <select id={`${id}-template`} className="input" defaultValue="" onChange={choose}>
        <option value="">{words.none}</option>
        {[...Map.groupBy(templates, ({ verdict }) => verdict)].map(([verdict, group]) => (
          <optgroup key={verdict} label={verdicts[verdict]}>
            {group.map((template) => (
              <option key={template.id} value={template.id}>
                {template.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
