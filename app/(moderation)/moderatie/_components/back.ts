const kept = ["soort", "opgepakt", "organisatie", "volgorde", "na", "zaak"];

/** The queue as it was when a plain form was sent from it, with what became of that. */
export function backToQueue(request: Request, said: Record<string, string> = {}): string {
  const sent = new URL(request.url).searchParams;
  const params = new URLSearchParams();
  for (const name of kept) {
    const value = sent.get(name);
    if (value && !(name === "zaak" && said.gedaan)) params.set(name, value);
  }
  for (const [name, value] of Object.entries(said)) params.set(name, value);
  const text = params.toString();
  return text ? `/moderatie?${text}` : "/moderatie";
}
