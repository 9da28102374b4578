CREATE TYPE "public"."search_pace" AS ENUM('at-once', 'daily', 'never');--> statement-breakpoint
CREATE TYPE "public"."follow_up_answer" AS ENUM('later', 'never');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'follow-up-asked';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'follow-up';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'transfer';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'search';--> statement-breakpoint
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
CREATE TABLE "case_count" (
	"organisation_id" uuid NOT NULL,
	"domain" "domain",
	"practices" "practice"[] NOT NULL,
	"year" smallint NOT NULL,
	"audience" "audience" NOT NULL,
	"circle_id" uuid,
	"published" boolean NOT NULL,
	"hidden" boolean NOT NULL,
	"tips" boolean NOT NULL,
	"cases" integer NOT NULL,
	CONSTRAINT "case_count_once" UNIQUE NULLS NOT DISTINCT("organisation_id","domain","practices","year","audience","circle_id","published","hidden","tips"),
	CONSTRAINT "case_count_not_negative" CHECK ("case_count"."cases" >= 0)
);
--> statement-breakpoint
CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"pace" "search_pace" DEFAULT 'at-once' NOT NULL,
	"feed_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"looked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_search_feedHash_unique" UNIQUE("feed_hash"),
	CONSTRAINT "saved_search_name_length" CHECK (char_length("saved_search"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"word" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL
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
ALTER TABLE "practice_case" drop column "search";--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (case_words(
          "practice_case"."title",
          "practice_case"."asked_question" || ' ' || "practice_case"."underlying_question" || ' ' || "practice_case"."learning_question",
          "practice_case"."what_happened" || ' ' || "practice_case"."what_was_done" || ' ' || "practice_case"."done_mapping" || ' ' || "practice_case"."done_relations" || ' ' || "practice_case"."done_resolutions" || ' ' || "practice_case"."done_alignment" || ' ' || "practice_case"."done_support" || ' ' || "practice_case"."outcome" || ' ' || "practice_case"."do_again" || ' ' || "practice_case"."tip",
          "practice_case"."met_with" || ' ' || "practice_case"."speaks_for" || ' ' || "practice_case"."other_voices" || ' ' || "practice_case"."inside_roles" || ' ' || "practice_case"."history" || ' ' || "practice_case"."rules_and_plans",
          "practice_case"."practices"
        )) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_case" drop column "public_search";--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "public_search" "tsvector" GENERATED ALWAYS AS (case_words(
          coalesce("public_texts" ->> 'title', ''),
          coalesce("public_texts" ->> 'askedQuestion', '') || ' ' || coalesce("public_texts" ->> 'underlyingQuestion', '') || ' ' || coalesce("public_texts" ->> 'learningQuestion', ''),
          coalesce("public_texts" ->> 'whatHappened', '') || ' ' || coalesce("public_texts" ->> 'whatWasDone', '') || ' ' || coalesce("public_texts" ->> 'doneMapping', '') || ' ' || coalesce("public_texts" ->> 'doneRelations', '') || ' ' || coalesce("public_texts" ->> 'doneResolutions', '') || ' ' || coalesce("public_texts" ->> 'doneAlignment', '') || ' ' || coalesce("public_texts" ->> 'doneSupport', '') || ' ' || coalesce("public_texts" ->> 'outcome', '') || ' ' || coalesce("public_texts" ->> 'doAgain', '') || ' ' || coalesce("public_texts" ->> 'tip', ''),
          coalesce("public_texts" ->> 'metWith', '') || ' ' || coalesce("public_texts" ->> 'speaksFor', '') || ' ' || coalesce("public_texts" ->> 'otherVoices', '') || ' ' || coalesce("public_texts" ->> 'insideRoles', '') || ' ' || coalesce("public_texts" ->> 'history', '') || ' ' || coalesce("public_texts" ->> 'rulesAndPlans', ''),
          "practice_case"."practices"
        )) STORED;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "follow_up_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "transfer_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "saved_search_id" uuid;--> statement-breakpoint
ALTER TABLE "case_role" ADD CONSTRAINT "case_role_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_count" ADD CONSTRAINT "case_count_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_count" ADD CONSTRAINT "case_count_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_owner_id_participant_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "case_count_by_circle" ON "case_count" USING btree ("circle_id");--> statement-breakpoint
CREATE INDEX "saved_search_by_owner" ON "saved_search" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "saved_search_waiting" ON "saved_search" USING btree ("looked_at");--> statement-breakpoint
CREATE INDEX "search_word_start" ON "search_word" USING btree ("stem" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_end" ON "search_word" USING btree (reverse("stem") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_prefix" ON "search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_alike" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
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
ALTER TABLE "notification" ADD CONSTRAINT "notification_saved_search_id_saved_search_id_fk" FOREIGN KEY ("saved_search_id") REFERENCES "public"."saved_search"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_case_year_active" ON "practice_case" USING btree (extract(year from "posted_at" at time zone 'Europe/Amsterdam'),"last_active_at","number");--> statement-breakpoint
CREATE INDEX "comment_search" ON "comment" USING gin (to_tsvector('leerkring', "body")) WHERE "comment"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notification_of_follow_up" ON "notification" USING btree ("follow_up_id") WHERE "notification"."follow_up_id" is not null;--> statement-breakpoint
CREATE INDEX "notification_of_transfer" ON "notification" USING btree ("transfer_id") WHERE "notification"."transfer_id" is not null;