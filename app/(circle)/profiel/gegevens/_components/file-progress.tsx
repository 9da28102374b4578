"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { FileState } from "#lib/own-data/choices";

const LOOK_EVERY_MS = 1_000;

interface FileProgressProps {
  file: { id: string; state: FileState; progress: number };
  /** They asked just now, on this page: the file comes by itself as soon as it is there. */
  asked: boolean;
  words: Record<"making" | "progress" | "refresh", string>;
}

type Known = FileProgressProps["file"] | null;

async function look(): Promise<Known> {
  const response = await fetch("/profiel/gegevens/stand");
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Known;
}

/** How far the file is. Without a script there is a link to look again. */
export function FileProgress(props: FileProgressProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Progress {...props} />
    </QueryClientProvider>
  );
}

function Progress({ file, asked, words }: FileProgressProps) {
  const router = useRouter();
  const fetched = useRef(false);
  const { data } = useQuery({
    queryKey: ["eigen-gegevens"],
    queryFn: look,
    initialData: file as Known,
    refetchInterval: ({ state: { data: known } }) => (known?.state === "making" ? LOOK_EVERY_MS : false),
  });
  const [id, state] = [data?.id, data?.state];
  useEffect(() => {
    if (state === "making") return;
    if (state === "ready" && asked && !fetched.current) {
      fetched.current = true;
      // Looking at this page again is not asking again.
      window.history.replaceState(null, "", "/profiel/gegevens");
      window.location.assign(`/profiel/gegevens/bestand/${id}`);
    }
    if (state !== file.state) router.refresh();
  }, [id, state, asked, file.state, router]);
  if (state !== "making") return null;
  return (
    <div className="stack stack-tight">
      <p role="status">{words.making}</p>
      <progress className="attach-progress" max={100} value={data?.progress ?? 0} aria-label={words.progress} />
      <noscript>
        <a href="/profiel/gegevens">{words.refresh}</a>
      </noscript>
    </div>
  );
}
