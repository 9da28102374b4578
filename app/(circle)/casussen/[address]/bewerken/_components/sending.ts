import { ATTACHMENTS_PER_CASE, ATTACHMENT_BYTES, attachmentTypes } from "#lib/attachments/choices";
import type { Messages } from "#lib/core/messages";
import type { Bijlage } from "@/app/api/v1/_shapes/bijlage";

export type AttachmentWords = Messages["attachments"]["writing"] &
  Record<"close" | "offline" | "fileType" | "fileTooLarge" | "fileEmpty" | "filesFull", string>;

/** A file on its way to a case. */
export interface Upload {
  /** The server knows it again by this: sending twice adds one file. */
  key: string;
  file: File;
  status: "waiting" | "sending" | "broken" | "refused";
  /** Of the bytes, from 0 to 1. */
  sent: number;
  /** Why not. */
  reason: string;
  stop: AbortController;
}

export const wholePercent = (part: number): string => String(Math.floor(part * 100));

/** Why this file need not be sent at all, so that nobody waits for a refusal. */
export function refusalOf({ name, size }: File, there: number, words: AttachmentWords): string {
  const end = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  if (!attachmentTypes.some((type) => type === (end === "jpeg" ? "jpg" : end))) return words.fileType;
  if (size > ATTACHMENT_BYTES) return words.fileTooLarge;
  if (size === 0) return words.fileEmpty;
  return there >= ATTACHMENTS_PER_CASE ? words.filesFull : "";
}

interface Problem {
  title?: string;
  detail?: string;
  errors?: { reden: string }[];
}

const reasonIn = (problem: Problem | null, otherwise: string): string =>
  problem?.errors?.map(({ reden }) => reden).join(" ") || problem?.detail || problem?.title || otherwise;

/** The same file may well be taken the next time. */
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}

/** What came of it: the attachment, or why not and whether sending it again may help. */
export type Outcome = { added: Bijlage } | { status: "broken" | "refused"; reason: string };

interface Sending {
  caseNumber: number;
  upload: Upload;
  locale: string;
  words: AttachmentWords;
  onProgress: (sent: number) => void;
}

/** A line on which nothing moves for so long is broken, whatever the browser still hopes. */
const PATIENCE_MS = 45_000;

/** Sends a file: an XMLHttpRequest, because `fetch` cannot tell how far it is. */
export async function sendFile({ caseNumber, upload, locale, words, onProgress }: Sending): Promise<Outcome> {
  const { file, key, stop } = upload;
  const broken: Outcome = { status: "broken", reason: words.broken };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { status: "refused", reason: words.unreadable };
  }
  const digest = await digestOf(bytes);
  if (stop.signal.aborted) return broken;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/casussen/${caseNumber}/bijlagen`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Digest", digest);
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Accept-Language", locale);
    request.responseType = "json";
    const over = new AbortController();
    const hangUp = () => request.abort();
    let patience = setTimeout(hangUp, PATIENCE_MS);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(patience);
      patience = setTimeout(hangUp, PATIENCE_MS);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onloadend = () => {
      clearTimeout(patience);
      over.abort();
    };
    request.onload = () => {
      const { status, response } = request;
      if (status === 201) return resolve({ added: response as Bijlage });
      const reason = reasonIn(response as Problem | null, words.broken);
      resolve({ status: isPassing(status) ? "broken" : "refused", reason });
    };
    request.onerror = request.onabort = () => resolve(broken);
    stop.signal.addEventListener("abort", hangUp, { signal: over.signal });
    window.addEventListener("offline", hangUp, { signal: over.signal });
    request.send(bytes);
  });
}

/** Changes or removes an attachment. @returns why not; nothing when it is done */
export async function askAbout(
  id: string,
  locale: string,
  words: AttachmentWords,
  change?: { beschrijving: string },
): Promise<string> {
  try {
    const answer = await fetch(`/api/v1/bijlagen/${id}`, {
      method: change ? "PATCH" : "DELETE",
      headers: { "Accept-Language": locale, ...(change && { "Content-Type": "application/json" }) },
      body: change && JSON.stringify(change),
      keepalive: true, // who goes on to another page has asked for it all the same
    });
    if (answer.ok) return "";
    return reasonIn((await answer.json().catch(() => null)) as Problem | null, words.offline);
  } catch {
    return words.offline;
  }
}
