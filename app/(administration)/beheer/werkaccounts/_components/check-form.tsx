"use client";

import type { CheckStep, Checked } from "#lib/work-accounts/check";
import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { checkProviderAction } from "../actions";

type Words = FormWords &
  Pick<Messages["workAccounts"]["administration"], "check" | "checking" | "steps" | "outcomes" | "unsure"> &
  Pick<Messages["workAccounts"], "troubles">;

const icons = { good: "circle-check", wrong: "circle-alert", unsure: "info" } as const;

/** Looks whether a provider does what we need, and says in words what is wrong. */
export function CheckForm({ slug, words }: { slug: string; words: Words }) {
  return (
    <ActionForm save={checkProviderAction} words={words}>
      {({ busy, done }) => (
        <>
          <input type="hidden" name="slug" value={slug} />
          <div>
            <Button type="submit" aria-busy={busy}>
              {busy ? words.checking : words.check}
            </Button>
          </div>
          <div role="status">
            {done ? (
              <ul className="lines">
                {done.value.map((checked) => (
                  <Line key={checked.step} checked={checked} words={words} />
                ))}
              </ul>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}

function Line({ checked: { step, outcome, trouble }, words }: { checked: Checked; words: Words }) {
  const why = trouble
    ? words.troubles[trouble]
    : outcome === "unsure"
      ? (words.unsure as Partial<Record<CheckStep, string>>)[step]
      : null;
  return (
    <li className="line">
      <strong>
        <Icon name={icons[outcome]} /> {words.steps[step]}: {words.outcomes[outcome]}
      </strong>
      {why ? <span className="byline">{why}</span> : null}
    </li>
  );
}
