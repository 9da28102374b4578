import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages } from "@/app/_i18n/words";
import { listRoles, rolesSeen } from "#lib/case-roles/queries";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { PageHeader } from "@/app/_ui/page-header";
import { RolesForm } from "./_components/roles-form";

export async function generateMetadata(): Promise<Metadata> {
  const { caseRoles } = await getMessages();
  return { title: caseRoles.title };
}

/** Where the author of a case says who is who, without names. */
export default async function RolesPage({ params }: PageProps<"/casussen/[address]/rollen">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/rollen`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!canRevise(actor, found)) forbidden();
  const [roles, { common, caseRoles, caseForm }] = await Promise.all([listRoles(actor, number), getMessages()]);
  const { formMistakes, offline, optional, save } = common;
  return (
    <div className="reading">
      <PageHeader
        title={caseRoles.title}
        lead={caseRoles.lead}
        eyebrow={<a href={casePath(found)}>{found.title || caseForm.untitled}</a>}
      />
      <RolesForm
        caseNumber={number}
        roles={roles}
        seen={rolesSeen(roles)}
        words={{ ...caseRoles, formMistakes, offline, optional, save }}
      />
    </div>
  );
}
