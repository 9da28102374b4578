"use client";

import { Mishap } from "./_frame/mishap";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Mishap error={error} retry={retry} />;
}
