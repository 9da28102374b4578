CREATE TYPE "public"."search_pace" AS ENUM('at-once', 'daily', 'never');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'search';--> statement-breakpoint
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
ALTER TABLE "practice_case" drop column "search";--> statement-breakpoint
ALTER TABLE "practice_case" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (case_words(
          "practice_case"."title",
          "practice_case"."asked_question" || ' ' || "practice_case"."underlying_question" || ' ' || "practice_case"."learning_question",
          "practice_case"."what_happened" || ' ' || "practice_case"."what_was_done" || ' ' || "practice_case"."outcome" || ' ' || "practice_case"."tip",
          "practice_case"."speaks_for" || ' ' || "practice_case"."other_voices" || ' ' || "practice_case"."inside_roles" || ' ' || "practice_case"."history" || ' ' || "practice_case"."rules_and_plans",
          "practice_case"."practices"
        )) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "saved_search_id" uuid;--> statement-breakpoint
ALTER TABLE "case_count" ADD CONSTRAINT "case_count_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_count" ADD CONSTRAINT "case_count_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_owner_id_participant_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_count_by_circle" ON "case_count" USING btree ("circle_id");--> statement-breakpoint
CREATE INDEX "saved_search_by_owner" ON "saved_search" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "saved_search_waiting" ON "saved_search" USING btree ("looked_at");--> statement-breakpoint
CREATE INDEX "search_word_start" ON "search_word" USING btree ("stem" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_end" ON "search_word" USING btree (reverse("stem") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_prefix" ON "search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_alike" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_saved_search_id_saved_search_id_fk" FOREIGN KEY ("saved_search_id") REFERENCES "public"."saved_search"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_search" ON "comment" USING gin (to_tsvector('leerkring', "body")) WHERE "comment"."deleted_at" is null;