"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { attachmentTypes } from "#lib/attachments/choices";
import type { Bijlage } from "@/app/api/v1/_shapes/bijlage";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { AttachedLine } from "./attached-line";
import type { AttachmentWords } from "./sending";
import { UploadLine } from "./upload-line";
import { useAttachments } from "./use-attachments";
import { useGivenFiles } from "./use-given-files";

interface AttachmentsBlockProps {
  caseNumber: number;
  begin: Bijlage[];
  title: string;
  words: AttachmentWords;
  locale: string;
}

const accepted = attachmentTypes.flatMap((type) => (type === "jpg" ? [".jpg", ".jpeg"] : [`.${type}`])).join(",");

/** The photos and documents of a case, for who writes it: adding, describing and taking away. Saved at once, apart from the text. */
export function AttachmentsBlock({ caseNumber, begin, title, words, locale }: AttachmentsBlockProps) {
  const { files, uploads, said, add, again, giveUp, described, removed } = useAttachments({
    caseNumber,
    begin,
    words,
    locale,
  });
  const over = useGivenFiles(add);
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** What was pressed is gone after this, and so is the dialog around it: nothing else can have the focus before that. */
  const then = (work: () => void) => {
    flushSync(work);
    button.current?.focus();
  };
  return (
    <section className="section reading stack" aria-labelledby="bijlagen">
      <h2 id="bijlagen">{title}</h2>
      <p className="soft">{words.lead}</p>
      <div className={over ? "attach-drop attach-drop-over" : "attach-drop"}>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={accepted}
          onChange={({ target }) => {
            if (target.files) add(target.files);
            target.value = ""; // so that the same file can be chosen again
          }}
        />
        <Button ref={button} onClick={() => chooser.current?.click()}>
          <Icon name="paperclip" />
          {words.choose}
        </Button>
        <span className="soft attach-other-ways">{over ? words.dropHere : words.otherWays}</span>
      </div>
      <p className={said.seen ? "small" : "visually-hidden"} role="status">
        {said.text}
      </p>
      {uploads.length > 0 ? (
        <ul className="lines" aria-label={words.underway}>
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              words={words}
              onAgain={() => then(() => again(upload))}
              onGiveUp={() => then(() => giveUp(upload))}
            />
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? (
        <ul className="lines" aria-label={words.list}>
          {files.map((file) => (
            <AttachedLine
              key={file.id}
              file={file}
              words={words}
              locale={locale}
              onDescribed={described}
              onRemoved={(gone) => then(() => removed(gone))}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
