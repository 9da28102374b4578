"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
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

const connectedNow = () => liveState().connected;
const connectedThen = () => false;

/** Whether this page hears what happens; while not, it asks now and then. */
export const useConnected = (): boolean => useSyncExternalStore(watchLive, connectedNow, connectedThen);
