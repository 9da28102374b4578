"use client";

import type { Together } from "#lib/desk/bulk";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { TextArea } from "@/app/_ui/text-area";
import { hideTogetherAction } from "../actions";

interface HideTogetherProps {
  /** Of each item on the page, for what could not be hidden. */
  titles: Readonly<Record<string, string>>;
  plain: string;
  words: FormWords &
    Record<"lead" | "reason" | "hide" | "left" | "own" | "reload" | "failed", string> & {
      /** Why one was left, by its word. */
      refusals: Partial<Record<string, string>>;
    };
  done: { none: string; one: string; other: string };
}

/** One reason for all that is ticked in the list; the ticks belong to this form wherever they stand. */
export function HideTogether({ titles, plain, words, done: counted }: HideTogetherProps) {
  const why = ({ why: word }: Together["left"][number]) => words.refusals[word] ?? words.failed;
  return (
    <ActionForm save={hideTogetherAction} words={words} idPrefix="samen-" id="samen" watched="all" plain={plain}>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <p>
              {done.value.hidden === 0
                ? counted.none
                : done.value.hidden === 1
                  ? counted.one
                  : counted.other.replace("{count}", String(done.value.hidden))}
            </p>
            {done.value.left.length > 0 ? (
              <ul>
                {done.value.left.map((left) => (
                  <li key={left.matterId}>
                    {words.left.replace("{title}", titles[left.matterId] ?? "").replace("{why}", why(left))}
                  </li>
                ))}
              </ul>
            ) : null}
            <a href="">{words.reload}</a>
          </DoneNotice>
        ) : (
          <>
            <p className="soft small">{words.lead}</p>
            <span id="samen-matters" tabIndex={-1} className="field-error">
              {errorOf("matters")}
            </span>
            <TextArea name="reason" id="samen-reason" label={words.reason} error={errorOf("reason")} rows={2} />
            <div>
              <Button type="submit" look="danger" aria-busy={busy}>
                {words.hide}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
