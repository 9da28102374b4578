"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { askForOwnLinkAction } from "../tweede-stap/actions";

interface OwnLinkFormProps {
  path: string;
  /** Whether the mail lands in the demo mailbox. */
  mailbox: boolean;
  words: FormWords & Record<"sendLink" | "linkSent" | "toDemoMail", string>;
}

/** Asks for a link to the own address: whoever opens it shows that the mail is theirs. */
export function OwnLinkForm({ path, mailbox, words }: OwnLinkFormProps) {
  return (
    <ActionForm save={askForOwnLinkAction} words={words} idPrefix="link-">
      {({ busy, done }) =>
        done ? (
          <Notice tone="success" role="status">
            <p>
              {words.linkSent} {mailbox ? <a href="/demo/postvak">{words.toDemoMail}</a> : null}
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="path" value={path} />
            <div>
              <Button type="submit" aria-busy={busy}>
                {words.sendLink}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
