"use client";

import { useRef, useState } from "react";
import { attachmentTypes } from "#lib/attachments/choices";
import type { Bijlage } from "@/app/api/v1/_shapes/bijlage";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { AttachedLine } from "./attached-line";
import type { AttachmentWords } from "./sending";
import { UploadLine } from "./upload-line";
import { useAttachments } from "./use-attachments";

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
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <section className="section reading stack" aria-labelledby="bijlagen">
      <h2 id="bijlagen">{title}</h2>
      <p className="soft">{words.lead}</p>
      <div
        className={over ? "attach-drop attach-drop-over" : "attach-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
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
        <span className="soft" aria-hidden="true">
          {words.drop}
        </span>
      </div>
      <p className="small" role="status">
        {said}
      </p>
      {uploads.length > 0 ? (
        <ul className="plain-list" aria-label={words.underway}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} words={words} onAgain={again} onGiveUp={giveUp} />
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? (
        <ul className="plain-list" aria-label={words.list}>
          {files.map((file) => (
            <AttachedLine
              key={file.id}
              file={file}
              words={words}
              locale={locale}
              onDescribed={described}
              onRemoved={(gone) => {
                removed(gone);
                button.current?.focus();
              }}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
