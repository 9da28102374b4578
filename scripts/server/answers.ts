import { STATUS_CODES } from "node:http";

/** The server's own answers, for when the application does not get to speak. In Dutch: these reach people. */
const SENTENCES: Record<number, { title: string; detail: string }> = {
  400: { title: "Deze vraag klopt niet", detail: "De server begrijpt dit verzoek niet." },
  401: { title: "Je bent niet ingelogd", detail: "Log in en probeer het nog eens." },
  403: {
    title: "Dit mag niet",
    detail: "Deze vraag kwam niet van Leerkring zelf. Open de pagina opnieuw en probeer het nog eens.",
  },
  404: { title: "Deze pagina is er niet", detail: "Misschien is het adres niet goed getypt." },
  405: { title: "Dit kan hier niet", detail: "Deze manier van vragen kent de server niet." },
  408: { title: "Het duurde te lang", detail: "Het verzoek kwam niet op tijd binnen. Probeer het nog eens." },
  413: { title: "Dit is te groot", detail: "Je stuurt meer dan de server aanneemt. Maak de tekst korter." },
  414: { title: "Dit adres is te lang", detail: "Maak je zoekvraag korter en probeer het nog eens." },
  417: { title: "Dit kan hier niet", detail: "De server kan niet doen wat het verzoek verwacht." },
  421: { title: "Dit adres hoort niet bij Leerkring", detail: "Open Leerkring via het adres dat je van ons kreeg." },
  429: {
    title: "Even rustig aan",
    detail: "Er komen te veel verzoeken tegelijk. Wacht even en probeer het dan nog eens.",
  },
  431: { title: "Dit verzoek is te groot", detail: "Verwijder de cookies van deze site en probeer het nog eens." },
  507: { title: "Er is geen plaats meer", detail: "Probeer het later nog eens." },
  500: {
    title: "Er ging iets mis",
    detail: "Probeer het nog eens. Blijft het misgaan? Geef dan de code hieronder door.",
  },
  503: {
    title: "Leerkring is even niet bereikbaar",
    detail: "Probeer het over een minuut nog eens. Wat je al had geplaatst, is bewaard.",
  },
};

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface AnswerContext {
  path: string;
  requestId: string;
  nonce: string;
}

/** A complete answer: problem+json below /api/, else a small page. Says nothing about what went wrong inside. */
export function answerFor(status: number, context: AnswerContext, extra: Record<string, string> = {}): Answer {
  const { title, detail } = SENTENCES[status] ?? { title: STATUS_CODES[status] ?? "", detail: "" };
  const api = context.path.startsWith("/api/");
  const body = api ? JSON.stringify({ status, title, detail }) : page(title, detail, status, context);
  return {
    status,
    body,
    headers: {
      "Content-Type": api ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "private, no-store",
      ...extra,
    },
  };
}

const page = (title: string, detail: string, status: number, { requestId, nonce }: AnswerContext) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Leerkring</title>
<style nonce="${nonce}">body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#1c2430;background:#fff}a{color:#154273}@media(prefers-color-scheme:dark){body{color:#eef1f5;background:#14181f}a{color:#9ec5ff}}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
${status >= 500 ? `<p>Code: ${requestId}</p>\n` : ""}<p><a href="/">Naar de beginpagina</a></p>
</main>
</body>
</html>
`;
