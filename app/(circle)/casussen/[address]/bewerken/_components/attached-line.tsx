import { useState } from "react";
import type { FocusEvent, FormEvent, ReactNode } from "react";
import { ALT_LENGTH } from "#lib/attachments/choices";
import type { Bijlage } from "@/app/api/v1/_shapes/bijlage";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { askAbout } from "./sending";
import type { AttachmentWords } from "./sending";

interface About {
  file: Bijlage;
  words: AttachmentWords;
  locale: string;
}

interface AttachedLineProps extends About {
  onDescribed: (id: string, words: string) => void;
  onRemoved: (file: Bijlage) => void;
}

/** One attachment, as its writer sees it. */
export function AttachedLine({ file, words, locale, onDescribed, onRemoved }: AttachedLineProps) {
  const { id, naam, gescand, beschrijving, links } = file;
  const remove = <RemoveButton file={file} words={words} locale={locale} onRemoved={onRemoved} />;
  return (
    <li className="line">
      {gescand ? <a href={`/bijlagen/${id}`}>{naam}</a> : <span className="attach-name">{naam}</span>}
      {gescand ? null : <span className="small soft">{words.notScanned}</span>}
      {beschrijving === null ? (
        <div className="attach-deeds">{remove}</div>
      ) : (
        <div className="attach-picture">
          {gescand && links.klein ? (
            // eslint-disable-next-line @next/next/no-img-element -- the small version is made on upload
            <img className="attach-thumb" src={`/bijlagen/${id}/klein`} alt={beschrijving} loading="lazy" />
          ) : null}
          <DescribeForm file={file} words={words} locale={locale} onDescribed={onDescribed}>
            {remove}
          </DescribeForm>
        </div>
      )}
    </li>
  );
}

/** What a photo shows, in words: without them readers do not see it. */
function DescribeForm({
  file,
  words,
  locale,
  onDescribed,
  children,
}: About & Pick<AttachedLineProps, "onDescribed"> & { children: ReactNode }) {
  const [mistake, setMistake] = useState("");
  const [busy, setBusy] = useState(false);
  const save = async (form: HTMLFormElement) => {
    const field = new FormData(form).get("altText") as string;
    setBusy(true);
    const problem = field.trim() ? await askAbout(file.id, locale, words, { beschrijving: field }) : words.altMissing;
    setBusy(false);
    setMistake(problem);
    if (!problem) onDescribed(file.id, field.trim());
    return !problem;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!(await save(event.currentTarget))) document.getElementById(`alt-${file.id}`)?.focus();
  };
  /** Who goes on to the rest of the case has written it down too. */
  const leave = ({ currentTarget, target, relatedTarget }: FocusEvent<HTMLFormElement>) => {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : "";
    if (!currentTarget.contains(relatedTarget) && typed && typed !== file.beschrijving) void save(currentTarget);
  };
  return (
    <form className="stack stack-tight" noValidate onSubmit={(event) => void submit(event)} onBlur={leave}>
      <TextInput
        name="altText"
        id={`alt-${file.id}`}
        label={
          <>
            {words.altLabel} <span className="visually-hidden">({file.naam})</span>
          </>
        }
        hint={words.altHint}
        error={mistake || undefined}
        defaultValue={file.beschrijving ?? ""}
        maxLength={ALT_LENGTH}
        autoComplete="off"
      />
      {file.beschrijving ? null : <Notice tone="warning">{words.notDescribed}</Notice>}
      <div className="attach-deeds">
        <Button type="submit" small aria-busy={busy} aria-label={`${words.altSave}: ${file.naam}`}>
          {words.altSave}
        </Button>
        {children}
      </div>
    </form>
  );
}

function RemoveButton({ file, words, locale, onRemoved }: About & Pick<AttachedLineProps, "onRemoved">) {
  const [open, setOpen] = useState(false);
  const [mistake, setMistake] = useState("");
  const remove = async () => {
    const problem = await askAbout(file.id, locale, words);
    setMistake(problem);
    if (!problem) onRemoved(file);
  };
  const name = `${words.remove}: ${file.naam}`;
  return (
    <>
      <Button small look="quiet" aria-haspopup="dialog" aria-label={name} onClick={() => setOpen(true)}>
        {words.remove}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name} closeLabel={words.close}>
        <p>{words.removeSure}</p>
        {mistake ? (
          <Notice tone="error" role="alert">
            {mistake}
          </Notice>
        ) : null}
        <div>
          <Button look="danger" onClick={() => void remove()}>
            {words.remove}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
