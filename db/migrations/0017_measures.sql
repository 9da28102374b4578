CREATE TYPE "public"."measure_kind" AS ENUM('warning', 'read-only', 'suspension');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'measure';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'measure-lifted';--> statement-breakpoint
CREATE TABLE "measure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"kind" "measure_kind" NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	"lift_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "measure_not_oneself" CHECK ("measure"."participant_id" <> "measure"."moderator_id"),
	CONSTRAINT "measure_reason" CHECK (char_length("measure"."reason") between 1 and 2000),
	CONSTRAINT "measure_lift_reason" CHECK (char_length("measure"."lift_reason") <= 2000),
	CONSTRAINT "measure_lifted" CHECK (("measure"."lifted_at" is null) = ("measure"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "measure_id" uuid;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_moderator_id_participant_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_lifted_by_participant_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_by_participant" ON "measure" USING btree ("participant_id","until");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Suspensions were the first kind of measure; why one was lifted stood in the log only.
INSERT INTO measure (id, participant_id, moderator_id, kind, reason, started_at, until, read_at, lifted_at, lifted_by)
  SELECT id, participant_id, moderator_id, 'suspension', reason, started_at, until, started_at, lifted_at, lifted_by FROM suspension;
