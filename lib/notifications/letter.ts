import type { Transaction } from "#db/client";
import type { Language } from "#lib/core/messages";
import { env } from "#lib/core/env";
import { say } from "#lib/core/messages";
import { toHtml, toText } from "#lib/mail/letter";
import type { Letter } from "#lib/mail/letter";
import type { Mail } from "#lib/mail/outbox";
import { groupedKinds } from "#lib/notifications/choices";
import { mailSettingsOf, pacesOf } from "#lib/notifications/preferences";
import { placeOf } from "#lib/notifications/place";
import type { told } from "#lib/notifications/queries";
import { sentenceOf } from "#lib/notifications/sentence";
import { makeUnsubscribeLink } from "#lib/notifications/unsubscribe";
import type { Stops } from "#lib/notifications/unsubscribe";

export type ToTell = Awaited<ReturnType<typeof told>>[number];

interface ForReceiver {
  id: string;
  email: string;
  language: Language;
}

interface Told {
  caseNumber: number | undefined;
  digest: boolean;
  items: ToTell[];
}

/** Together what stands together in the bell. */
const together = ({ id, kind, case: subject }: ToTell) =>
  subject && (groupedKinds as readonly string[]).includes(kind) ? `${kind} ${subject.number}` : id;

/** What the link in this mail stops: this case, or all kinds that come at this pace, or these kinds. */
async function stopsOf(tx: Transaction, receiverId: string, { caseNumber, digest, items }: Told): Promise<Stops> {
  if (caseNumber !== undefined) return { caseNumber };
  if (!digest) return { kinds: [...new Set(items.map(({ kind }) => kind))] };
  const paces = await pacesOf(receiverId, tx);
  return { kinds: [...paces].filter(([, pace]) => pace === "daily" || pace === "weekly").map(([kind]) => kind) };
}

/**
 * The mail that tells these notifications: who did what kind of thing and where to read it. No text of a case, and no
 * title unless the receiver asked for titles.
 */
export async function writeMail(tx: Transaction, receiver: ForReceiver, group: Told): Promise<Mail> {
  const { language } = receiver;
  const t = say(language, "notificationMail");
  const { titles } = await mailSettingsOf(receiver.id, tx);
  const lines = [...Map.groupBy(group.items, together).values()].map((items) => {
    const newest = items[0]!;
    return {
      text: sentenceOf(language, { ...newest, count: items.length }),
      href: env.APP_URL + (placeOf(newest) ?? "/meldingen"),
      link: t("open"),
      ...(titles && newest.case && { title: newest.case.title }),
    };
  });
  const weekly = group.items.some(({ mailPace }) => mailPace === "weekly");
  const subject = group.digest ? t(weekly ? "weekly" : "daily") : lines[0]!.text;
  const token = await makeUnsubscribeLink(tx, receiver.id, await stopsOf(tx, receiver.id, group));
  const stop = `${env.APP_URL}/afmelden/${token}`;
  const letter: Letter = {
    language,
    heading: group.digest ? subject : t("heading"),
    lines,
    footer: [
      { text: t(group.caseNumber === undefined ? "stopKinds" : "stopCase"), href: stop },
      { text: t("preferences"), href: `${env.APP_URL}/profiel/berichten` },
    ],
  };
  return {
    participantId: receiver.id,
    kind: "notification",
    recipient: receiver.email,
    subject,
    body: toText(letter),
    html: toHtml(letter),
    unsubscribeUrl: `${stop}/nu`,
  };
}
