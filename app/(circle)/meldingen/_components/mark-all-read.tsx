"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { markAllReadAction } from "../actions";

export function MarkAllRead({ label, words }: { label: string; words: FormWords }) {
  return (
    <ActionForm save={markAllReadAction} words={words} className="row">
      {({ busy }) => (
        <Button type="submit" aria-busy={busy}>
          {label}
        </Button>
      )}
    </ActionForm>
  );
}
