CREATE TYPE "public"."case_section" AS ENUM('face-to-face', 'inside', 'done', 'after');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'co-author';--> statement-breakpoint
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
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_co_author" ADD CONSTRAINT "case_co_author_added_by_participant_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_co_author_by_participant" ON "case_co_author" USING btree ("participant_id","case_number");--> statement-breakpoint
CREATE INDEX "working_copy_newest" ON "working_copy" USING btree ("participant_id","saved_at");--> statement-breakpoint
CREATE INDEX "working_copy_of_case" ON "working_copy" USING btree ("case_number","saved_at");--> statement-breakpoint
CREATE INDEX "practice_case_public_search" ON "practice_case" USING gin ("public_search");--> statement-breakpoint
ALTER TABLE "case_version" ADD CONSTRAINT "case_version_reason_length" CHECK (char_length("case_version"."reason") <= 500);--> statement-breakpoint
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_canvas_length" CHECK (char_length("practice_case"."met_with") <= 500 and char_length("practice_case"."do_again") <= 2000 and greatest(char_length("practice_case"."done_mapping"), char_length("practice_case"."done_relations"), char_length("practice_case"."done_resolutions"), char_length("practice_case"."done_alignment"), char_length("practice_case"."done_support")) <= 20000);