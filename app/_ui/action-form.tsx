"use client";

import { startTransition, useActionState, useEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import type { ActionResult } from "#lib/auth/action";
import { FormSummary } from "./form-summary";
import { Notice } from "./notice";
import { useUnsavedGuard } from "./unsaved-guard";

/** The words every form needs, from `common` in the messages. */
export interface FormWords {
  formMistakes: string;
  offline: string;
}

export interface FormState<T> {
  /** What is wrong with a field, to put beside it. */
  errorOf: (field: string) => string | undefined;
  busy: boolean;
  /** Why the last sending was refused: a key under `refusals` in the messages. */
  refusal: string | undefined;
  /** What the last sending came to, when it succeeded. */
  done: { value: T } | undefined;
}

interface ActionFormProps<T> {
  save: (previous: unknown, form: FormData) => Promise<ActionResult<T>>;
  words: FormWords;
  children: (state: FormState<T>) => ReactNode;
  /** Before each field name in the ids on the page, when a page has several forms with the same fields. */
  idPrefix?: string;
  /** Asks before leaving the page with something typed and not sent. */
  guarded?: boolean;
  /** Looks at its texts for personal data; "changed" only at what differs from how the form came. */
  watched?: "all" | "changed";
  /** The name of who writes, which may stand in the texts. */
  ownName?: string;
  /** Empties the form after it was sent. */
  emptied?: boolean;
  /** Where it goes without a script: the address of a plain form (lib/auth/form-route.ts). */
  plain?: string;
  /** For controls elsewhere on the page that belong to it. */
  id?: string;
  className?: string;
}

const none: never[] = [];

const isRedirect = (error: unknown) => String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_");

/**
 * The one way a form on the screen reaches the server. Mistakes stand above it and beside their fields; a refusal, or a
 * server that is away, is said in words. What was typed stays in its place until the server has it.
 */
export function ActionForm<T>({
  save,
  words,
  children,
  idPrefix = "",
  guarded,
  watched,
  ownName,
  emptied,
  plain,
  id,
  className,
}: ActionFormProps<T>) {
  const formRef = useRef<HTMLFormElement>(null);
  const [result, submit, busy] = useActionState<ActionResult<T> | null, FormData>(async (previous, data) => {
    try {
      return await save(previous, data);
    } catch (error) {
      if (isRedirect(error)) throw error;
      return { status: "refused", code: "offline", message: words.offline };
    }
  }, null);
  const keepUnsaved = useUnsavedGuard(guarded ?? false);
  useEffect(() => {
    if (result && result.status !== "done") keepUnsaved(true);
  }, [result, keepUnsaved]);
  useEffect(() => {
    if (emptied && result?.status === "done") formRef.current?.reset();
  }, [emptied, result]);
  const refused = result?.status === "refused" ? result : undefined;
  const mistakes = result?.status === "invalid" ? result.mistakes : none;
  const places = useMemo(
    () => mistakes.map((mistake) => ({ ...mistake, field: idPrefix + mistake.field })),
    [mistakes, idPrefix],
  );

  return (
    <form
      ref={formRef}
      id={id}
      // For who presses the button before this script has run: React keeps it and sends it then, or the browser sends it.
      action={plain ?? submit}
      method={plain ? "post" : undefined}
      noValidate
      data-watched={watched}
      data-own-name={ownName}
      className={className ?? "form"}
      onChange={() => keepUnsaved(true)}
      onSubmit={(event) => {
        // Sent by hand: React empties a form after its action, and then a mistake would cost the text.
        event.preventDefault();
        const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        keepUnsaved(false);
        startTransition(() => submit(data));
      }}
    >
      <FormSummary heading={words.formMistakes} mistakes={places} />
      {refused ? (
        <Notice tone="error" role="alert">
          {refused.message}
          {refused.link ? (
            <>
              {" "}
              <a href={refused.link.href} target="_blank" rel="noopener">
                {refused.link.label}
              </a>
            </>
          ) : null}
        </Notice>
      ) : null}
      {children({
        errorOf: (field) => mistakes.find((mistake) => mistake.field === field)?.message,
        busy,
        refusal: refused?.code,
        done: result?.status === "done" ? { value: result.value } : undefined,
      })}
    </form>
  );
}
