"use client";

import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { useUnsavedGuard } from "@/app/_ui/unsaved-guard";
import { fillForm, isTyped, readForm } from "./form-content";
import { Keeper } from "./keeper";
import type { Keeping } from "./keeper";
import { forgetLocally, keepLocally, waitingHere } from "./local-copies";
import type { LocalCopy, Writing } from "./writing";

const address = (key: string) => `/api/v1/werkkopieen/${key}`;

const send = ({ key, number, baseVersion, sequence, content }: LocalCopy, saveId: string): Promise<Response> =>
  fetch(address(key), {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      nummer: number,
      versie: baseVersion,
      volgnummer: sequence,
      opslag: saveId,
      velden: content,
    }),
    signal: AbortSignal.timeout(15_000),
  });

interface Kept {
  velden: LocalCopy["content"];
  versie: number | null;
  volgnummer: number;
  opslag: string;
}

async function look(key: string): Promise<Kept | undefined> {
  const answer = await fetch(address(key), { signal: AbortSignal.timeout(15_000) });
  return answer.ok ? ((await answer.json()) as Kept) : undefined;
}

export interface KeptForm {
  key: string;
  state: Keeping;
  alsoWriting: string[];
  /** The moment of a text of this browser that was put back. */
  foundAt: Date | undefined;
  /** Go on here, beside what another window has. */
  keepBoth: () => void;
  /** What another window has, here; what stands here stays as a draft of its own. */
  takeOther: () => Promise<void>;
  flush: () => Promise<boolean>;
}

/** Keeps the text of the form around `place` while somebody writes, and puts back what this browser still had. */
export function useKeeper(
  place: RefObject<HTMLElement | null>,
  writing: Writing,
  onBase: (version: number) => void,
): KeptForm {
  const [key, setKey] = useState(() => writing.key ?? crypto.randomUUID());
  const [state, setState] = useState<Keeping>({ status: "untouched" });
  const [alsoWriting, setAlsoWriting] = useState<string[]>([]);
  const [foundAt, setFoundAt] = useState<Date>();
  const keeper = useRef<Keeper>(undefined);
  const keepUnsaved = useUnsavedGuard(true);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const { writer, number, baseVersion, sequence } = writing;
    const found = writing.empty ? undefined : waitingHere(writer, number).find((copy) => isNewer(copy, writing));
    const base = found ?? { key: keyOf(form) ?? key, number, sequence };
    const mine = new Keeper(
      { key: base.key, number: base.number, sequence: base.sequence },
      {
        read: () => readForm(form),
        baseVersion: () => versionIn(form) ?? baseVersion,
        send,
        look,
        keepLocally: (copy) => keepLocally(writer, copy),
        forgetLocally: (done) => forgetLocally(writer, done),
        hear: setAlsoWriting,
        show: (next) => {
          setState(next);
          if (next.status !== "saved") return;
          keepUnsaved(false);
          if (number === null) rememberInAddress(mine.base.key);
        },
      },
    );
    keeper.current = mine;
    const touched = () => {
      keepUnsaved(true);
      mine.touch();
    };
    const sending = () => {
      keepUnsaved(false);
      mine.pause();
    };
    const online = () => void mine.flush();
    form.addEventListener("input", touched);
    form.addEventListener("submit", sending);
    window.addEventListener("online", online);
    const putBack = () => {
      if (!found) return;
      setKey(found.key);
      setFoundAt(new Date(found.at));
      if (found.baseVersion !== null) onBase(found.baseVersion);
      fillForm(form, found.content);
      mine.touch();
    };
    queueMicrotask(putBack);
    // Typed before this page worked: nothing told of it.
    if (isTyped(form)) touched();
    return () => {
      mine.stop();
      // The form goes away by itself only when the server has it for good: then the page moves on.
      if (mine.sent) forgetLocally(writer, mine.base.key);
      form.removeEventListener("input", touched);
      form.removeEventListener("submit", sending);
      window.removeEventListener("online", online);
    };
    // Once per form: the key that it begins with stays its own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const keepBoth = () => {
    const mine = keeper.current;
    if (!mine) return;
    forgetLocally(writing.writer, mine.base.key);
    const own = crypto.randomUUID();
    mine.become({ ...mine.base, key: own, sequence: 0 });
    setKey(own);
    mine.touch();
  };

  const takeOther = async () => {
    const mine = keeper.current;
    const form = place.current?.closest("form");
    if (!mine || !form) return;
    const { key: shared, number } = mine.base;
    const other = await look(shared).catch(() => undefined);
    if (!other) return setState({ status: "offline" });
    keepBoth();
    await mine.flush();
    mine.stop();
    fillForm(form, other.velden);
    if (other.versie !== null) onBase(other.versie);
    mine.become({ key: shared, number, sequence: other.volgnummer });
    setKey(shared);
    setState({ status: "untouched" });
  };

  return { key, state, alsoWriting, foundAt, keepBoth, takeOther, flush: async () => keeper.current?.flush() ?? false };
}

/** A text of this browser is worth putting back when the server has none, or an older one, under its key. */
const isNewer = (copy: LocalCopy, { key, number, sequence, restored }: Writing): boolean => {
  if (key === undefined) return true;
  if (copy.key === key) return copy.sequence >= sequence;
  return number !== null && copy.at > (restored?.at ?? 0);
};

/** The version that the form would save over. */
const versionIn = (form: HTMLFormElement): number | undefined =>
  Number(form.querySelector<HTMLInputElement>("input[name=version]")?.value) || undefined;

/** The key that the server's form carries, when it came with one. */
const keyOf = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLInputElement>("[data-working-copy]")?.value || undefined;

/** Loading again, or signing in again, leads back to this text. */
function rememberInAddress(key: string): void {
  const here = new URL(window.location.href);
  if (here.searchParams.get("concept") === key) return;
  here.searchParams.delete("leeg");
  here.searchParams.set("concept", key);
  window.history.replaceState(window.history.state, "", here);
}
