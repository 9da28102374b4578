import { z } from "zod";

export const queueNames = ["mail", "ring"] as const;
export const jobViews = ["open", "failed"] as const;
export type JobView = (typeof jobViews)[number];

export const TendJob = z.strictObject({
  queue: z.enum(queueNames, "wrongValue"),
  jobId: z.uuid("wrongValue"),
});
export type TendJob = z.output<typeof TendJob>;

export const TendQueue = z.strictObject({ queue: z.enum(queueNames, "wrongValue") });
export type TendQueue = z.output<typeof TendQueue>;
