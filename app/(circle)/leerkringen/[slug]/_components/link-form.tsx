"use client";

import { placesOfLink } from "#lib/circles/choices";
import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { makeCircleLinkAction } from "../../actions";

interface LinkFormProps {
  circleId: string;
  words: FormWords & Messages["joining"]["circleLink"];
}

/** Makes a link to the circle, and shows it this once. */
export function LinkForm({ circleId, words }: LinkFormProps) {
  return (
    <ActionForm save={makeCircleLinkAction} words={words} className="form form-small">
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              <p>
                <strong>{words.made}</strong> {words.madeOnce}
              </p>
              <p>
                <code className="key" tabIndex={0} aria-label={words.madeLabel}>
                  {done.value}
                </code>
              </p>
            </Notice>
          ) : null}
          <input type="hidden" name="circleId" value={circleId} />
          <Select
            name="places"
            label={words.places}
            error={errorOf("places")}
            defaultValue="10"
            choices={placesOfLink.map((value) => ({ value, label: value }))}
          />
          <div>
            <Button type="submit" aria-busy={busy}>
              {words.make}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
