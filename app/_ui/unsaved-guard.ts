"use client";

import { useCallback, useEffect, useRef } from "react";

/** Asks before leaving while something typed was not sent. @returns says whether there is something unsent */
export function useUnsavedGuard(active: boolean): (unsaved: boolean) => void {
  const unsavedRef = useRef(false);
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (unsavedRef.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [active]);
  return useCallback((unsaved) => {
    unsavedRef.current = unsaved;
  }, []);
}
