import { z } from "zod";
import {
  INTRODUCTION_LENGTH,
  MOST_CASES,
  REASON_LENGTH,
  TITLE_LENGTH,
  collectionAudiences,
} from "#lib/collections/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

const text = (missing: string, length: number) => z.string(missing).overwrite(tidy).min(1, missing).max(length);
const reason = z.string("textNeeded").overwrite(tidy).max(REASON_LENGTH);
const collectionId = z.uuid("collectionMissing");
/** People paste the address of a case as easily as they type its number. */
const numberIn = (given: unknown) =>
  typeof given === "string" ? (/casussen\/(\d+)/.exec(given) ?? /^\D{0,20}(\d+)/.exec(given.trim()))?.[1] : given;
const caseNumber = z.preprocess(
  numberIn,
  z.coerce.number("caseNumberWrong").int("caseNumberWrong").positive("caseNumberWrong"),
);
const version = z.coerce.number().int().positive();

const told = {
  title: text("titleMissing", TITLE_LENGTH),
  introduction: text("introductionMissing", INTRODUCTION_LENGTH),
  audience: z.enum(collectionAudiences, "audienceMissing"),
  personalDataSeen,
};

/** `caseNumber` is the case somebody was reading when they thought of it. */
export const StartCollection = z.strictObject({ ...told, caseNumber: caseNumber.optional() });
export type StartCollection = z.output<typeof StartCollection>;

/** `version` is the one that was read: another's words are never overwritten. */
export const ReviseCollection = z.strictObject({ ...told, collectionId, version });
export type ReviseCollection = z.output<typeof ReviseCollection>;

export const AddToCollection = z.strictObject({ collectionId, caseNumber });
export type AddToCollection = z.output<typeof AddToCollection>;

export const ExplainChoice = z.strictObject({ collectionId, caseNumber, reason, version, personalDataSeen });
export type ExplainChoice = z.output<typeof ExplainChoice>;

/** `place` counts from 1, among the cases the actor sees. */
export const MoveInCollection = z.strictObject({
  collectionId,
  caseNumber,
  place: z.coerce.number().int().min(1).max(MOST_CASES),
});
export type MoveInCollection = z.output<typeof MoveInCollection>;

export const TakeFromCollection = AddToCollection;
export type TakeFromCollection = AddToCollection;

export const RemoveCollection = z.strictObject({ collectionId });
export type RemoveCollection = z.output<typeof RemoveCollection>;
