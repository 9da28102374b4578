import { useRef, useState } from "react";
import type { Bijlage } from "@/app/api/v1/_shapes/bijlage";
import { refusalOf, sendFile, wholePercent } from "./sending";
import type { AttachmentWords, Upload } from "./sending";

interface Given {
  caseNumber: number;
  begin: Bijlage[];
  words: AttachmentWords;
  locale: string;
}

/** No more often than this it is told how far a file is: who listens also wants to write. */
const TELL_EVERY_MS = 4_000;

/** What is attached to a case and what is on its way, and what can be done with it. */
export function useAttachments({ caseNumber, begin, words, locale }: Given) {
  const [files, setFiles] = useState(begin);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [said, setSaid] = useState({ text: "", seen: true });
  /** What happened last; not `seen` is only for who listens, because it stands beside the file already. */
  const say = (text: string, seen = true) => setSaid({ text, seen });
  const line = useRef(Promise.resolve());
  const change = (key: string, news: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const drop = (key: string) => setUploads((before) => before.filter((one) => one.key !== key));

  async function sendOne(upload: Upload) {
    const { key, file, stop } = upload;
    if (stop.signal.aborted) return;
    change(key, { status: "sending", sent: 0 });
    say(words.started.replace("{name}", file.name), false);
    let told = Date.now();
    const outcome = await sendFile({
      caseNumber,
      upload,
      locale,
      words,
      onProgress: (sent) => {
        change(key, { sent });
        if (sent === 1 || Date.now() - told < TELL_EVERY_MS) return;
        told = Date.now();
        say(`${file.name}: ${words.sending.replace("{part}", wholePercent(sent))}`, false);
      },
    });
    if (stop.signal.aborted) return;
    if (!("added" in outcome)) {
      change(key, outcome);
      say(`${file.name}: ${outcome.reason}`, false);
      return;
    }
    const { added } = outcome;
    drop(key);
    setFiles((before) => [...before.filter(({ id }) => id !== added.id), added]);
    say((added.beschrijving === "" ? words.addedPicture : words.added).replace("{name}", added.naam));
  }

  /** One after another: a slow line is not faster for sending ten at once. */
  const queue = (upload: Upload) => {
    line.current = line.current.then(() => sendOne(upload));
  };

  return {
    files,
    uploads,
    said,
    add(chosen: Iterable<File>) {
      let there = files.length + uploads.filter(({ status }) => status !== "refused").length;
      const fresh = Array.from(chosen, (file): Upload => {
        const reason = refusalOf(file, there, words);
        if (!reason) there += 1;
        const status = reason ? "refused" : "waiting";
        return { key: crypto.randomUUID(), file, status, sent: 0, reason, stop: new AbortController() };
      });
      setUploads((before) => [...before, ...fresh]);
      const refused = fresh.filter(({ status }) => status === "refused");
      say(refused.map(({ file, reason }) => `${file.name}: ${reason}`).join(" "), false);
      for (const upload of fresh) if (upload.status === "waiting") queue(upload);
    },
    again(upload: Upload) {
      const fresh: Upload = { ...upload, status: "waiting", reason: "", sent: 0, stop: new AbortController() };
      change(upload.key, fresh);
      queue(fresh);
    },
    giveUp({ key, stop }: Upload) {
      stop.abort();
      drop(key);
      say("");
    },
    described: (id: string, beschrijving: string) => {
      setFiles((before) => before.map((one) => (one.id === id ? { ...one, beschrijving } : one)));
      say(words.described);
    },
    removed: ({ id, naam }: Bijlage) => {
      setFiles((before) => before.filter((one) => one.id !== id));
      say(words.removed.replace("{name}", naam));
    },
  };
}
