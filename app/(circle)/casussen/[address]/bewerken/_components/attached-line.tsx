import { useState } from "react";
import type { FormEvent } from "react";
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
  return (
    <li className="line">
      {gescand ? <a href={`/bijlagen/${id}`}>{naam}</a> : <span className="attach-name">{naam}</span>}
      {gescand ? null : <span className="small soft">{words.notScanned}</span>}
      {gescand && links.klein ? (
        // eslint-disable-next-line @next/next/no-img-element -- the small version is made on upload
        <img className="attach-thumb" src={`/bijlagen/${id}/klein`} alt={beschrijving ?? ""} loading="lazy" />
      ) : null}
      {beschrijving === null ? null : (
        <DescribeForm file={file} words={words} locale={locale} onDescribed={onDescribed} />
      )}
      <RemoveButton file={file} words={words} locale={locale} onRemoved={onRemoved} />
    </li>
  );
}

/** What a photo shows, in words: without them readers do not see it. */
function DescribeForm({ file, words, locale, onDescribed }: About & Pick<AttachedLineProps, "onDescribed">) {
  const [mistake, setMistake] = useState("");
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = new FormData(event.currentTarget).get("altText") as string;
    setBusy(true);
    const problem = field.trim() ? await askAbout(file.id, locale, words, { beschrijving: field }) : words.altMissing;
    setBusy(false);
    setMistake(problem);
    if (problem) document.getElementById(`alt-${file.id}`)?.focus();
    else onDescribed(file.id, field.trim());
  };
  return (
    <form className="stack stack-tight attach-words" noValidate onSubmit={(event) => void save(event)}>
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
      <div>
        <Button type="submit" small aria-busy={busy} aria-label={`${words.altSave}: ${file.naam}`}>
          {words.altSave}
        </Button>
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
