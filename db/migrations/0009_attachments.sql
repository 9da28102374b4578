CREATE TYPE "public"."attachment_type" AS ENUM('png', 'jpg', 'webp', 'pdf', 'docx', 'xlsx', 'odt', 'txt');--> statement-breakpoint
CREATE TYPE "public"."scan_verdict" AS ENUM('clean', 'unsafe');--> statement-breakpoint
CREATE TABLE "attachment_scan" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"attachment_id" uuid NOT NULL,
	"verdict" "scan_verdict" NOT NULL,
	"scanner" text NOT NULL,
	"scanned_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"uploader_id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" "attachment_type" NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"alt_text" text DEFAULT '' NOT NULL,
	"submission_key" text,
	"uploaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by_id" uuid,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "attachment_name" CHECK (char_length("attachment"."name") between 1 and 120),
	CONSTRAINT "attachment_bytes" CHECK ("attachment"."bytes" between 1 and 60000000),
	CONSTRAINT "attachment_sha256" CHECK ("attachment"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "attachment_alt_text" CHECK (char_length("attachment"."alt_text") <= 300),
	CONSTRAINT "attachment_size_of_picture" CHECK (("attachment"."type" in ('png', 'jpg', 'webp')) = (num_nonnulls("attachment"."width", "attachment"."height") = 2)),
	CONSTRAINT "attachment_removed_by" CHECK ("attachment"."removed_by_id" is null or "attachment"."removed_at" is not null),
	CONSTRAINT "attachment_erased" CHECK ("attachment"."erased_at" is null or "attachment"."removed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "attachment_scan" ADD CONSTRAINT "attachment_scan_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader_id_participant_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_removed_by_id_participant_id_fk" FOREIGN KEY ("removed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_scan_once" ON "attachment_scan" USING btree ("attachment_id");--> statement-breakpoint
CREATE INDEX "attachment_by_case" ON "attachment" USING btree ("case_number","uploaded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_once" ON "attachment" USING btree ("uploader_id","submission_key");--> statement-breakpoint
CREATE INDEX "attachment_to_erase" ON "attachment" USING btree ("removed_at") WHERE "attachment"."removed_at" is not null and "attachment"."erased_at" is null;