"use client";

import texts from "../_i18n/last-resort.json";
import { Button, LinkButton } from "../_ui/button";

// Its few sentences are a file of their own: this must work when nothing else does, and messages/ stays on the server.
const textsHere = () =>
  typeof document !== "undefined" && document.documentElement.lang === "en" ? texts.en : texts.nl;

/** When a page could not be made: try again, search, the way back, and the code that is also in the log. */
export function Mishap({ error, retry }: { error: unknown; retry: () => void }) {
  const t = textsHere();
  const code = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="reading stack" role="alert" suppressHydrationWarning>
      <h1>{t.title}</h1>
      <p className="lead">{t.text}</p>
      <p className="row">
        <Button look="primary" onClick={retry}>
          {t.retry}
        </Button>
        <LinkButton href="/">{t.home}</LinkButton>
        <LinkButton href="/casussen" look="quiet">
          {t.search}
        </LinkButton>
      </p>
      {code ? (
        <p className="soft">
          {t.stillWrong} <code>{code}</code>
        </p>
      ) : null}
    </div>
  );
}
