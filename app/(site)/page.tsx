import { getViewer } from "@/app/_auth/viewer";
import { listCases } from "#lib/cases/queries";
import { tallyCases } from "#lib/cases/tally";
import { listMunicipalities } from "#lib/organisations/queries";
import type { Visitor } from "#lib/auth/actor";
import { ParticipantHome } from "./_home/participant-home";
import { VisitorHome } from "./_home/visitor-home";

export default async function HomePage() {
  const viewer = await getViewer();
  return viewer.kind === "participant" ? <ParticipantHome actor={viewer} /> : <WelcomePage visitor={viewer} />;
}

async function WelcomePage({ visitor }: { visitor: Visitor }) {
  const [cases, tally, municipalities] = await Promise.all([
    listCases(visitor, {}, undefined, 3),
    tallyCases(visitor, {}),
    listMunicipalities(),
  ]);
  return (
    <VisitorHome
      cases={cases.items}
      municipalities={municipalities.map((place) => ({ ...place, cases: tally.organisations[place.slug] ?? 0 }))}
    />
  );
}
