import { redirect } from "next/navigation";
import { yearsTold } from "#lib/logbook/yearly";
import { requireActor } from "@/app/_auth/pages";

/** The newest year. */
export default async function NewestYearPage() {
  const [year] = await yearsTold(await requireActor("/over/jaaroverzicht"));
  redirect(`/over/jaaroverzicht/${year}`);
}
