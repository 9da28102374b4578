"use client";

import { useEffect, useSyncExternalStore } from "react";
import { liveState, watchLive } from "./live";

const unreadNow = () => liveState().unread;
const unreadThen = () => undefined;

/** The number at the bell: what the server rendered, and then what is heard. */
export function useUnread(rendered: number): number {
  return useSyncExternalStore(watchLive, unreadNow, unreadThen) ?? rendered;
}

const overNow = () => liveState().over;

/** Why this page hears nothing more, in words; undefined while all is well. */
export function useOver(): "signed-out" | "not-yours" | undefined {
  return useSyncExternalStore(watchLive, overNow, unreadThen);
}

/** Opens the stream of events when the page has nothing better to do. */
export function useLive(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    const start = () => void import("./connection").then(({ startLive }) => startLive());
    if ("requestIdleCallback" in window) {
      const handle = requestIdleCallback(start, { timeout: 2_000 });
      return () => cancelIdleCallback(handle);
    }
    const handle = setTimeout(start, 500);
    return () => clearTimeout(handle);
  }, [signedIn]);
}
