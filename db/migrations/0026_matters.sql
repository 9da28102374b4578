CREATE TYPE "public"."appeal_outcome" AS ENUM('upheld', 'restored');--> statement-breakpoint
CREATE TYPE "public"."matter_kind" AS ENUM('report', 'privacy', 'first-post', 'proposal', 'changed', 'appeal', 'request');--> statement-breakpoint
ALTER TYPE "public"."hiding_kind" ADD VALUE 'first-post';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'appeal';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'appeal-decided';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'matter-waits';--> statement-breakpoint
CREATE TABLE "appeal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"decision_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"outcome" "appeal_outcome",
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "appeal_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "appeal_words" CHECK (char_length("appeal"."words") between 1 and 2000),
	CONSTRAINT "appeal_answer" CHECK ("appeal"."answer" is null or char_length("appeal"."answer") between 1 and 2000),
	CONSTRAINT "appeal_answered_whole" CHECK (num_nonnulls("appeal"."outcome", "appeal"."answer", "appeal"."answered_by", "appeal"."answered_at") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "matter_cause" (
	"matter_id" uuid NOT NULL,
	"kind" "matter_kind" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matter_cause_matter_id_kind_pk" PRIMARY KEY("matter_id","kind")
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"collection_id" uuid,
	"request_id" uuid,
	"author_id" uuid,
	"organisation_id" uuid,
	"kinds" "matter_kind"[] NOT NULL,
	"reports" integer NOT NULL,
	"held" boolean NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"claimed_by" uuid,
	"claimed_at" timestamp (3) with time zone,
	CONSTRAINT "matter_about_one_thing" CHECK (num_nonnulls("matter"."case_number", "matter"."comment_id", "matter"."collection_id", "matter"."request_id") = 1),
	CONSTRAINT "matter_claim" CHECK (("matter"."claimed_by" is null) = ("matter"."claimed_at" is null)),
	CONSTRAINT "matter_has_a_kind" CHECK (cardinality("matter"."kinds") > 0)
);
--> statement-breakpoint
CREATE TABLE "moderator_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"collection_id" uuid,
	"participant_id" uuid,
	"writer_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderator_note_about_one_thing" CHECK (num_nonnulls("moderator_note"."case_number", "moderator_note"."comment_id", "moderator_note"."collection_id", "moderator_note"."participant_id") = 1),
	CONSTRAINT "moderator_note_text" CHECK (char_length("moderator_note"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "reason_template" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"verdict" "verdict" NOT NULL,
	"language" "language" NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "reason_template_title" CHECK (char_length("reason_template"."title") between 1 and 80),
	CONSTRAINT "reason_template_text" CHECK (char_length("reason_template"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setting_size" CHECK (octet_length("setting"."value"::text) <= 20000)
);
--> statement-breakpoint
ALTER TABLE "decision" DROP CONSTRAINT "decision_on_one_thing";--> statement-breakpoint
ALTER TABLE "hiding" DROP CONSTRAINT "hiding_of_one_thing";--> statement-breakpoint
ALTER TABLE "report" DROP CONSTRAINT "report_on_one_thing";--> statement-breakpoint
ALTER TABLE "collection" ADD COLUMN "public_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "collection_id" uuid;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "asked_text" text;--> statement-breakpoint
ALTER TABLE "hiding" ADD COLUMN "collection_id" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "collection_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "appeal_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "matter_id" uuid;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_answered_by_participant_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_cause" ADD CONSTRAINT "matter_cause_matter_id_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_request_id_resident_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."resident_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_claimed_by_participant_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_writer_id_participant_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_template" ADD CONSTRAINT "reason_template_changed_by_participant_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting" ADD CONSTRAINT "setting_changed_by_participant_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_open" ON "appeal" USING btree ("asked_at","id") WHERE "appeal"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "appeal_by_author" ON "appeal" USING btree ("author_id","asked_at");--> statement-breakpoint
CREATE INDEX "matter_cause_by_urgency" ON "matter_cause" USING btree ("kind","due_at","matter_id");--> statement-breakpoint
CREATE INDEX "matter_cause_by_age" ON "matter_cause" USING btree ("kind","since","matter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_once_per_case" ON "matter" USING btree ("case_number");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_once_per_comment" ON "matter" USING btree ("comment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_once_per_collection" ON "matter" USING btree ("collection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_once_per_request" ON "matter" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "matter_by_urgency" ON "matter" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "matter_by_age" ON "matter" USING btree ("since","id");--> statement-breakpoint
CREATE INDEX "matter_by_organisation" ON "matter" USING btree ("organisation_id","due_at","id");--> statement-breakpoint
CREATE INDEX "matter_by_organisation_age" ON "matter" USING btree ("organisation_id","since","id");--> statement-breakpoint
CREATE INDEX "matter_claimed" ON "matter" USING btree ("claimed_by") WHERE "matter"."claimed_by" is not null;--> statement-breakpoint
CREATE INDEX "matter_unreminded" ON "matter" USING btree ("since") WHERE "matter"."reminded_at" is null;--> statement-breakpoint
CREATE INDEX "moderator_note_by_case" ON "moderator_note" USING btree ("case_number","written_at");--> statement-breakpoint
CREATE INDEX "moderator_note_by_comment" ON "moderator_note" USING btree ("comment_id","written_at");--> statement-breakpoint
CREATE INDEX "moderator_note_by_collection" ON "moderator_note" USING btree ("collection_id","written_at");--> statement-breakpoint
CREATE INDEX "moderator_note_by_participant" ON "moderator_note" USING btree ("participant_id","written_at");--> statement-breakpoint
CREATE INDEX "reason_template_in_use" ON "reason_template" USING btree ("language","verdict","title","id") WHERE "reason_template"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_appeal_id_appeal_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_matter_id_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_by_collection" ON "decision" USING btree ("collection_id","decided_at") WHERE "decision"."collection_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "hiding_once_per_collection" ON "hiding" USING btree ("collection_id");--> statement-breakpoint
CREATE INDEX "hiding_newest" ON "hiding" USING btree ("hidden_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_open_once_per_collection" ON "report" USING btree ("collection_id","reporter_id") WHERE "report"."decision_id" is null;--> statement-breakpoint
CREATE INDEX "notification_of_matter" ON "notification" USING btree ("matter_id") WHERE "notification"."matter_id" is not null;--> statement-breakpoint
CREATE INDEX "participant_in_charge" ON "participant" USING btree ("role","id") WHERE "participant"."role" in ('moderator', 'administrator');--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_on_one_thing" CHECK (num_nonnulls("decision"."case_number", "decision"."comment_id", "decision"."collection_id") = 1);--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_of_one_thing" CHECK (num_nonnulls("hiding"."case_number", "hiding"."comment_id", "hiding"."collection_id") = 1);--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_on_one_thing" CHECK (num_nonnulls("report"."case_number", "report"."comment_id", "report"."collection_id") = 1);