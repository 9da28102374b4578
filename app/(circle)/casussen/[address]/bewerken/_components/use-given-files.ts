import { useEffect, useEffectEvent, useState } from "react";

/** A file from outside; a picture of the page itself that is dragged along brings markup too. */
const bringsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && dataTransfer.types.includes("Files") && !dataTransfer.types.includes("text/html");

/**
 * Takes the files that are dropped anywhere on the page, for beside the place meant for it the browser would open them
 * and leave what is being typed; and the picture that is pasted, unless it only comes along with text (as from Word).
 * @returns whether a file hangs over the page
 */
export function useGivenFiles(add: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(add);
  useEffect(() => {
    const page = new AbortController();
    const on = <Name extends keyof DocumentEventMap>(name: Name, react: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, react, { signal: page.signal });
    on("dragover", (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    on("drop", (event) => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer!.files);
    });
    on("paste", (event) => {
      const { clipboardData } = event;
      if (!clipboardData?.files.length || clipboardData.types.includes("text/plain")) return;
      event.preventDefault();
      take(clipboardData.files);
    });
    return () => page.abort();
  }, []);
  return over;
}
