const UUID = "0d6f1c52-4c9b-4f4e-9d1a-3f1f7a6b2c11";

/** What each parameter is for, with an example where one helps. The same name means the same everywhere. */
const parameters: Readonly<Record<string, { description: string; example?: unknown }>> = {
  nummer: { description: "Het nummer van de casus.", example: 12 },
  id: { description: "Het id van waar het om gaat.", example: UUID },
  slug: { description: "De naam in het adres.", example: "breda" },
  handle: { description: "De naam van de deelnemer in het adres.", example: "deelnemer-breda" },
  sleutel: { description: "Het id dat je zelf koos voor deze werkkopie.", example: UUID },
  zoek: { description: "Woorden om op te zoeken. “Woorden op een rij”, -zonder en of mogen ook." },
  werkpraktijk: { description: "Alleen van deze werkpraktijk. Mag vaker." },
  gemeente: { description: "Alleen van deze gemeente. Mag vaker." },
  domein: { description: "Alleen uit dit domein. Mag vaker." },
  jaar: { description: "Alleen geplaatst in dit jaar. Mag vaker." },
  leesbaarVoor: { description: "Alleen wat deze lezers mogen lezen." },
  met: { description: "Alleen met tips of met vervolg." },
  zonder: { description: "Alleen zonder reacties." },
  sorteer: { description: "De volgorde." },
  soort: { description: "Alleen van deze soort." },
  sinds: { description: "Alleen wat sinds dit moment is veranderd." },
  na: { description: "Waar de volgende bladzijde begint. Neem hem over uit volgende; de vorm kan veranderen." },
  voor: { description: "Waar de bladzijde ervoor eindigt. Neem hem over uit vorige." },
  aantal: { description: "Hoeveel op een bladzijde." },
  welke: { description: "Welke berichten." },
  "Idempotency-Key": {
    description: "Jouw kenmerk van deze ene vraag. Dezelfde vraag met hetzelfde kenmerk geeft het eerste antwoord.",
    example: "3f1f7a6b-2c11-4f4e-9d1a-0d6f1c524c9b",
  },
  "If-Match": { description: "De ETag die je las. Was iemand je voor, dan is dit een 412.", example: '"2"' },
  "Content-Disposition": {
    description: "De naam van het bestand (RFC 6266).",
    example: "attachment; filename*=UTF-8''verslag.txt",
  },
  "Content-Digest": {
    description: "De SHA-256 van het bestand (RFC 9530).",
    example: "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
  },
};

/** @throws Error for a parameter that nobody explained: the description would be of no use */
export function aboutParameter(name: string): { description: string; example?: unknown } {
  const found = parameters[name];
  if (!found) throw new Error(`what is the parameter ${name} for?`);
  return found;
}
