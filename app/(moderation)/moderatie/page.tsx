import type { Metadata } from "next";
import { canModerate } from "#lib/moderation/policy";
import { listQueue } from "#lib/moderation/queue";
import { requireAllowed } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { QueuePage } from "./_components/queue-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moderation");
  return { title: t("title") };
}

export default async function ModerationPage() {
  const actor = await requireAllowed("/moderatie", canModerate);
  return <QueuePage actor={actor} items={await listQueue(actor)} here="queue" />;
}
