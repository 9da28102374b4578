import { z } from "zod";
import { placesOfLink } from "#lib/circles/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

const text = (length: number, missing: string) => z.string(missing).overwrite(tidy).min(1, missing).max(length);

export const StartCircle = z.strictObject({
  name: text(100, "nameMissing"),
  purpose: text(1_000, "purposeMissing"),
  open: z.enum(["open", "closed"], "openMissing").transform((value) => value === "open"),
  personalDataSeen,
});
export type StartCircle = z.output<typeof StartCircle>;

export const AddToCircle = z.strictObject({ circleId: z.uuid(), handle: text(80, "colleagueMissing") });
export type AddToCircle = z.output<typeof AddToCircle>;

export const RemoveFromCircle = z.strictObject({ circleId: z.uuid(), participantId: z.uuid() });
export type RemoveFromCircle = z.output<typeof RemoveFromCircle>;

export const JoinCircle = z.strictObject({ circleId: z.uuid() });
export type JoinCircle = z.output<typeof JoinCircle>;

export const MakeCircleLink = z.strictObject({
  circleId: z.uuid(),
  places: z.enum(placesOfLink, "wrongValue").transform(Number),
});
export type MakeCircleLink = z.output<typeof MakeCircleLink>;

export const WithdrawCircleLink = z.strictObject({ linkId: z.uuid() });
export type WithdrawCircleLink = z.output<typeof WithdrawCircleLink>;

export const JoinByLink = z.strictObject({ code: z.string().max(100) });
export type JoinByLink = z.output<typeof JoinByLink>;
