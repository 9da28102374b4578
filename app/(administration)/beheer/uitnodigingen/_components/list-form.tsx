"use client";

import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import { inviteListAction } from "../actions";
import { CheckedList } from "./checked-list";
import type { Choices, Words } from "./one-form";

const PREFIX = "lijst-";

/** Takes a pasted list, and tells what is wrong with it before anything is sent. What was pasted stays. */
export function ListForm({ organisations, words }: Pick<Choices, "organisations"> & { words: Words }) {
  return (
    <ActionForm save={inviteListAction} words={words} idPrefix={PREFIX}>
      {({ errorOf, busy, done }) => (
        <>
          <TextArea
            name="list"
            id={`${PREFIX}list`}
            label={words.list}
            hint={words.listHint}
            error={errorOf("list")}
            rows={8}
            spellCheck={false}
          />
          <Select
            name="organisationId"
            id={`${PREFIX}organisationId`}
            label={words.listOrganisation}
            optional={words.optional}
            error={errorOf("organisationId")}
            choices={
              organisations.length === 1 ? organisations : [{ value: "", label: words.choose }, ...organisations]
            }
          />
          <div>
            <Button type="submit" aria-busy={busy}>
              {words.check}
            </Button>
          </div>
          {done?.value.kind === "checked" ? <CheckedList checked={done.value} busy={busy} words={words} /> : null}
          {done?.value.kind === "sent" ? (
            <Notice tone="success" role="status">
              {done.value.text}
            </Notice>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}
