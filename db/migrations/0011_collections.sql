CREATE TYPE "public"."collection_audience" AS ENUM('maker', 'participants', 'public');--> statement-breakpoint
CREATE TABLE "collection_case" (
	"collection_id" uuid NOT NULL,
	"case_number" bigint NOT NULL,
	"position" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "collection_case_collection_id_case_number_pk" PRIMARY KEY("collection_id","case_number"),
	CONSTRAINT "collection_case_place" UNIQUE("collection_id","position"),
	CONSTRAINT "collection_case_position" CHECK ("collection_case"."position" between 1 and 40),
	CONSTRAINT "collection_case_reason" CHECK (char_length("collection_case"."reason") <= 500)
);
--> statement-breakpoint
CREATE TABLE "collection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"introduction" text NOT NULL,
	"maker_id" uuid NOT NULL,
	"audience" "collection_audience" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by_id" uuid,
	CONSTRAINT "collection_slug_unique" UNIQUE("slug"),
	CONSTRAINT "collection_title" CHECK (char_length("collection"."title") between 1 and 120),
	CONSTRAINT "collection_introduction" CHECK (char_length("collection"."introduction") between 1 and 5000),
	CONSTRAINT "collection_slug" CHECK ("collection"."slug" <> 'nieuw'),
	CONSTRAINT "collection_removed" CHECK (("collection"."removed_at" is null) = ("collection"."removed_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "collection_case" ADD CONSTRAINT "collection_case_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_case" ADD CONSTRAINT "collection_case_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection" ADD CONSTRAINT "collection_maker_id_participant_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection" ADD CONSTRAINT "collection_removed_by_id_participant_id_fk" FOREIGN KEY ("removed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collection_case_by_case" ON "collection_case" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "collection_newest" ON "collection" USING btree ("changed_at","id") WHERE "collection"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "collection_by_maker" ON "collection" USING btree ("maker_id");