CREATE TYPE "public"."erasure_texts" AS ENUM('keep', 'remove');--> statement-breakpoint
CREATE TYPE "public"."rearrangement_kind" AS ENUM('moved', 'split-off', 'thread-moved', 'merged', 'locked', 'unlocked', 'slowed', 'slow-ended', 'pinned', 'unpinned');--> statement-breakpoint
CREATE TYPE "public"."thread_rule_kind" AS ENUM('locked', 'slow', 'pinned');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'rearranged';--> statement-breakpoint
CREATE TABLE "erasure" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"texts" "erasure_texts" NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "case_merge" (
	"case_number" bigint PRIMARY KEY NOT NULL,
	"into_number" bigint NOT NULL,
	"rearrangement_id" uuid NOT NULL,
	CONSTRAINT "case_merge_other" CHECK ("case_merge"."case_number" <> "case_merge"."into_number")
);
--> statement-breakpoint
CREATE TABLE "rearrangement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "rearrangement_kind" NOT NULL,
	"case_number" bigint NOT NULL,
	"to_case_number" bigint,
	"comment_id" uuid,
	"moderator_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rearrangement_reason" CHECK (char_length("rearrangement"."reason") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "thread_rule" (
	"case_number" bigint NOT NULL,
	"kind" "thread_rule_kind" NOT NULL,
	"minutes" integer,
	"comment_id" uuid,
	"rearrangement_id" uuid NOT NULL,
	CONSTRAINT "thread_rule_case_number_kind_pk" PRIMARY KEY("case_number","kind"),
	CONSTRAINT "thread_rule_whole" CHECK (("thread_rule"."kind" = 'slow') = ("thread_rule"."minutes" is not null) and ("thread_rule"."kind" = 'pinned') = ("thread_rule"."comment_id" is not null)),
	CONSTRAINT "thread_rule_minutes" CHECK ("thread_rule"."minutes" between 1 and 1440)
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "rearrangement_id" uuid;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merge" ADD CONSTRAINT "case_merge_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merge" ADD CONSTRAINT "case_merge_into_number_practice_case_number_fk" FOREIGN KEY ("into_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_merge" ADD CONSTRAINT "case_merge_rearrangement_id_rearrangement_id_fk" FOREIGN KEY ("rearrangement_id") REFERENCES "public"."rearrangement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rearrangement" ADD CONSTRAINT "rearrangement_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rearrangement" ADD CONSTRAINT "rearrangement_to_case_number_practice_case_number_fk" FOREIGN KEY ("to_case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rearrangement" ADD CONSTRAINT "rearrangement_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rearrangement" ADD CONSTRAINT "rearrangement_moderator_id_participant_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_rule" ADD CONSTRAINT "thread_rule_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_rule" ADD CONSTRAINT "thread_rule_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_rule" ADD CONSTRAINT "thread_rule_rearrangement_id_rearrangement_id_fk" FOREIGN KEY ("rearrangement_id") REFERENCES "public"."rearrangement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_merge_into" ON "case_merge" USING btree ("into_number");--> statement-breakpoint
CREATE INDEX "rearrangement_by_case" ON "rearrangement" USING btree ("case_number","at");--> statement-breakpoint
CREATE INDEX "thread_rule_of_comment" ON "thread_rule" USING btree ("comment_id") WHERE "thread_rule"."comment_id" is not null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_rearrangement_id_rearrangement_id_fk" FOREIGN KEY ("rearrangement_id") REFERENCES "public"."rearrangement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_of_measure" ON "notification" USING btree ("measure_id") WHERE "notification"."measure_id" is not null;--> statement-breakpoint
CREATE INDEX "notification_of_comment" ON "notification" USING btree ("comment_id") WHERE "notification"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "notification_of_case" ON "notification" USING btree ("case_number") WHERE "notification"."case_number" is not null;