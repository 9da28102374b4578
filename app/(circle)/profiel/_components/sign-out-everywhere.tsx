"use client";

import { signOutEverywhereAction } from "@/app/(site)/inloggen/actions";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";

type Key = "signOutEverywhere" | "signOutSure" | "close";

export function SignOutEverywhere({ words }: { words: FormWords & Record<Key, string> }) {
  return (
    <div>
      <DialogButton label={words.signOutEverywhere} title={words.signOutEverywhere} closeLabel={words.close}>
        <ActionForm save={signOutEverywhereAction} words={words}>
          {({ busy }) => (
            <>
              <p>{words.signOutSure}</p>
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {words.signOutEverywhere}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
