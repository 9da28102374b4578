"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { liveState, onCaseMessage, watchLive } from "./live";

interface CaseLive {
  /** Something changed about this comment: posted, edited, out of sight, or voted on. */
  comment: (commentId: string) => void;
  /** Much may have changed. */
  all: () => void;
  /** The case itself, or what holds for its talk, is no longer as this page shows it. */
  page: () => void;
}

/** Who looks are told at the same moment: they do not all ask at the same moment. */
const AFTER_MS = { least: 150, most: 700 };
const ONE_BY_ONE = 4;

/** Calls back for what happens on the case of this page, a few things at a time. */
export function useCaseLive(calls: CaseLive): void {
  const latest = useRef(calls);
  useEffect(() => {
    latest.current = calls;
  });
  useEffect(() => {
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pass = () => {
      timer = undefined;
      const { comment, all } = latest.current;
      if (changed.size > ONE_BY_ONE) all();
      else changed.forEach(comment);
      changed.clear();
    };
    const stop = onCaseMessage((message) => {
      if (message.kind === "read-again") latest.current.all();
      if (message.kind === "happened" && message.what === "casus") latest.current.page();
      if (message.kind !== "happened" || !message.commentId) return;
      changed.add(message.commentId);
      timer ??= setTimeout(pass, AFTER_MS.least + Math.random() * (AFTER_MS.most - AFTER_MS.least));
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}

/** Calls back, a moment later, when somebody voted on the case of this page. */
export function useCaseVotes(call: (() => void) | undefined): void {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onCaseMessage((message) => {
      if (message.kind !== "happened" || message.what !== "stem" || message.commentId) return;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          latest.current?.();
        },
        AFTER_MS.most * (1 + Math.random()),
      );
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}

const connectedNow = () => liveState().connected;
const connectedThen = () => false;

/** Whether this page hears what happens; while not, it asks now and then. */
export const useConnected = (): boolean => useSyncExternalStore(watchLive, connectedNow, connectedThen);

/** Whoever typed a letter within so long is still writing. */
const STILL_MS = 6_000;

/** The names of the colleagues who are writing a comment on the case of this page now. */
export function useTyping(): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    const ends = new Map<string, ReturnType<typeof setTimeout>>();
    const show = () => setNames([...ends.keys()]);
    const stop = onCaseMessage((message) => {
      if (message.kind !== "typing") return;
      const { name } = message;
      clearTimeout(ends.get(name));
      ends.set(
        name,
        setTimeout(() => {
          ends.delete(name);
          show();
        }, STILL_MS),
      );
      show();
    });
    return () => {
      stop();
      ends.forEach(clearTimeout);
    };
  }, []);
  return names;
}

const TELL_EVERY_MS = 3_000;
let told = 0;

/** Lets colleagues who look at this case know that one writes a comment. Whether they hear it does not matter. */
export function tellTyping(caseNumber: number): void {
  if (Date.now() - told < TELL_EVERY_MS || !liveState().connected) return;
  told = Date.now();
  void fetch(`/api/v1/casussen/${caseNumber}/schrijft`, { method: "PUT" }).catch(() => {});
}
