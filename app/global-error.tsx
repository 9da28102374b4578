"use client";

import "./globals.css";
import { Mishap } from "./_frame/mishap";

/** The frame itself could not be made, so there is none. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="nl">
      <body>
        <title>Leerkring</title>
        <main className="page">
          <Mishap error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
