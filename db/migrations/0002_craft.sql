CREATE TYPE "public"."case_section" AS ENUM('face-to-face', 'inside', 'done', 'after');--> statement-breakpoint
CREATE TYPE "public"."follow_up_answer" AS ENUM('later', 'never');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'co-author';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'follow-up-asked';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'follow-up';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'transfer';--> statement-breakpoint
CREATE TABLE "case_role" (
	"case_number" bigint NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_role_case_number_position_pk" PRIMARY KEY("case_number","position"),
	CONSTRAINT "case_role_position" CHECK ("case_role"."position" between 1 and 20),
	CONSTRAINT "case_role_label" CHECK (char_length("case_role"."label") between 1 and 40),
	CONSTRAINT "case_role_description" CHECK (char_length("case_role"."description") <= 200)
);
--> statement-breakpoint
CREATE TABLE "case_co_author" (
	"case_number" bigint NOT NULL,
	"participant_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_co_author_case_number_participant_id_pk" PRIMARY KEY("case_number","participant_id")
);
--> statement-breakpoint
CREATE TABLE "working_copy" (
	"participant_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"case_number" bigint,
	"content" jsonb NOT NULL,
	"base_version" integer,
	"sequence" integer NOT NULL,
	"save_id" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "working_copy_participant_id_key_pk" PRIMARY KEY("participant_id","key"),
	CONSTRAINT "working_copy_size" CHECK (octet_length("working_copy"."content"::text) <= 2000000)
);
--> statement-breakpoint
CREATE TABLE "follow_up_ask" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answer" "follow_up_answer",
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "follow_up_ask_answered" CHECK (("follow_up_ask"."answer" is null) = ("follow_up_ask"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "case_follow_up" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"author_id" uuid NOT NULL,
	"tried" text NOT NULL,
	"happened" text NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"submission_key" text,
	"submission_hash" text,
	CONSTRAINT "case_follow_up_tried" CHECK (char_length("case_follow_up"."tried") between 1 and 5000),
	CONSTRAINT "case_follow_up_happened" CHECK (char_length("case_follow_up"."happened") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "personal_data_confirmation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"profile_id" uuid,
	"field" text NOT NULL,
	"kind" text NOT NULL,
	"value_hash" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "personal_data_confirmation_on_one_thing" CHECK (num_nonnulls("personal_data_confirmation"."case_number", "personal_data_confirmation"."comment_id", "personal_data_confirmation"."profile_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "case_transfer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"participant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"context" text NOT NULL,
	"result" text NOT NULL,
	"told_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_transfer_context" CHECK (char_length("case_transfer"."context") between 1 and 2000),
	CONSTRAINT "case_transfer_result" CHECK (char_length("case_transfer"."result") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "case_version" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "met_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "done_mapping" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "done_relations" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "done_resolutions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "done_alignment" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "done_support" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "do_again" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "participants_only" "case_section"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "public_texts" jsonb;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "public_written" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "public_search" "tsvector" GENERATED ALWAYS AS (
        setweight(to_tsvector('dutch', coalesce("practice_case"."public_texts" ->> 'title', '')), 'A') ||
        jsonb_to_tsvector('dutch', coalesce("practice_case"."public_texts" - '{title,slug,firstContact,politicalInvolvement}'::text[], '{}'), '["string"]')) STORED;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "follow_up_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "transfer_id" uuid;--> statement-breakpoint
ALTER TABLE "case_role" ADD CONSTRAINT "case_role_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_added_by_participant_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_ask" ADD CONSTRAINT "follow_up_ask_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_follow_up" ADD CONSTRAINT "case_follow_up_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_follow_up" ADD CONSTRAINT "case_follow_up_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_profile_id_participant_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_confirmed_by_participant_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_co_author_by_participant" ON "case_co_author" USING btree ("participant_id","case_number");--> statement-breakpoint
CREATE INDEX "working_copy_newest" ON "working_copy" USING btree ("participant_id","saved_at");--> statement-breakpoint
CREATE INDEX "working_copy_of_case" ON "working_copy" USING btree ("case_number","saved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_ask_once" ON "follow_up_ask" USING btree ("case_number") WHERE "follow_up_ask"."answer" is null or "follow_up_ask"."answer" = 'never';--> statement-breakpoint
CREATE INDEX "follow_up_ask_later" ON "follow_up_ask" USING btree ("answered_at") WHERE "follow_up_ask"."answer" = 'later';--> statement-breakpoint
CREATE UNIQUE INDEX "case_follow_up_once" ON "case_follow_up" USING btree ("author_id","submission_key");--> statement-breakpoint
CREATE INDEX "case_follow_up_in_order" ON "case_follow_up" USING btree ("case_number","told_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_case" ON "personal_data_confirmation" USING btree ("case_number","field","value_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_comment" ON "personal_data_confirmation" USING btree ("comment_id","field","value_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_profile" ON "personal_data_confirmation" USING btree ("profile_id","field","value_hash");--> statement-breakpoint
CREATE INDEX "personal_data_confirmation_by_participant" ON "personal_data_confirmation" USING btree ("confirmed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "case_transfer_once" ON "case_transfer" USING btree ("case_number","participant_id");--> statement-breakpoint
CREATE INDEX "case_transfer_newest" ON "case_transfer" USING btree ("case_number","told_at","id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_follow_up_id_case_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."case_follow_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_transfer_id_case_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."case_transfer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_case_public_search" ON "practice_case" USING gin ("public_search");--> statement-breakpoint
CREATE INDEX "notification_of_follow_up" ON "notification" USING btree ("follow_up_id") WHERE "notification"."follow_up_id" is not null;--> statement-breakpoint
CREATE INDEX "notification_of_transfer" ON "notification" USING btree ("transfer_id") WHERE "notification"."transfer_id" is not null;--> statement-breakpoint
ALTER TABLE "case_version" ADD CONSTRAINT "case_version_reason_length" CHECK (char_length("case_version"."reason") <= 500);--> statement-breakpoint
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_canvas_length" CHECK (char_length("practice_case"."met_with") <= 500 and char_length("practice_case"."do_again") <= 2000 and greatest(char_length("practice_case"."done_mapping"), char_length("practice_case"."done_relations"), char_length("practice_case"."done_resolutions"), char_length("practice_case"."done_alignment"), char_length("practice_case"."done_support")) <= 20000);