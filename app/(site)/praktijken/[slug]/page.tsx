import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getWords } from "@/app/_i18n/words";
import { practiceBySlug } from "#lib/practices/practices";
import { PracticeChapter } from "../_components/practice-chapter";

interface PracticePageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: PracticePageProps): Promise<Metadata> {
  const practice = practiceBySlug((await params).slug);
  if (!practice) return {};
  const [t, common] = await Promise.all([getWords("practices"), getWords("common")]);
  return { title: common(`practiceNames.${practice.key}`), description: t(`${practice.key}.lead`) };
}

export default async function PracticePage({ params }: PracticePageProps) {
  const practice = practiceBySlug((await params).slug);
  if (!practice) notFound();
  return <PracticeChapter practice={practice.key} />;
}
