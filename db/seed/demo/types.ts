import type { Audience, Domain, firstContacts, politicalInvolvements } from "#lib/cases/choices";
import type { CaseText } from "#lib/cases/validation";
import type { CommentKind } from "#lib/comments/choices";
import type { reportReasons } from "#lib/moderation/validation";
import type { roles } from "#lib/participants/choices";
import type { AskAboutCase } from "#lib/resident-requests/validation";
import type { PracticeKey } from "#lib/practices/practices";
import type { CollectionAudience } from "#lib/collections/choices";

export interface DemoOrganisation {
  slug: string;
  name: string;
  kind: "municipality" | "partner";
  /** CBS code of a municipality. */
  code?: string;
  province?: string;
  lat?: number;
  lon?: number;
  inhabitants?: number;
  /** Class of CBS, 1 very urban to 5 not urban. */
  urbanity?: number;
}

export interface DemoParticipant {
  email: string;
  name: string;
  jobTitle: string;
  about: string;
  organisation: string;
  role: (typeof roles)[number];
}

export interface DemoCircle {
  slug: string;
  name: string;
  purpose: string;
  open: "open" | "closed";
  /** E-mail addresses. */
  facilitator: string;
  members: string[];
}

export interface DemoComment {
  author: string;
  kind: CommentKind;
  body: string;
  /** After the case, or after the comment it answers. */
  hoursLater: number;
  votes?: string[];
  replies?: DemoComment[];
}

export interface DemoCase extends Partial<Record<CaseText, string>> {
  author: string;
  title: string;
  whatHappened: string;
  practices: PracticeKey[];
  domain: Domain;
  /** A draft is for its author alone. */
  audience: Audience | "draft";
  /** Slug of the circle, for the audience "circle". */
  circle?: string;
  firstContact?: (typeof firstContacts)[number];
  politicalInvolvement?: (typeof politicalInvolvements)[number];
  daysAgo: number;
  votes?: string[];
  comments?: DemoComment[];
}

export interface DemoReport {
  by: string;
  caseTitle: string;
  /** Which comment on the case; the case itself without it. */
  commentIndex?: number;
  reason: (typeof reportReasons)[number];
  explanation: string;
}

export interface DemoAfterwards {
  caseTitle: string;
  roles?: { label: string; description: string }[];
  followUps?: { daysAgo: number; tried: string; happened: string }[];
  transfers?: { by: string; daysAgo: number; context: string; result: string }[];
}

export interface DemoResidentRequest extends Pick<AskAboutCase, "subject" | "explanation" | "contactWay" | "contact"> {
  caseTitle?: string;
  daysAgo: number;
  /** E-mail address of the moderator who took it up. */
  takenBy?: string;
}

export interface DemoCollection {
  maker: string;
  daysAgo: number;
  audience: CollectionAudience;
  title: string;
  introduction: string;
  /** In order, by the title of the case. */
  cases: { title: string; reason?: string }[];
}
