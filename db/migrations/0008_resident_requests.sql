CREATE TYPE "public"."contact_way" AS ENUM('email', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."request_outcome" AS ENUM('corrected', 'removed', 'nothing-found', 'declined');--> statement-breakpoint
CREATE TYPE "public"."request_step_kind" AS ENUM('taken', 'noted', 'closed');--> statement-breakpoint
CREATE TYPE "public"."request_subject" AS ENUM('correction', 'removal', 'recognisable', 'other');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'resident-request';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'resident-request-due';--> statement-breakpoint
CREATE TABLE "resident_request_step" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" "request_step_kind" NOT NULL,
	"moderator_id" uuid NOT NULL,
	"outcome" "request_outcome",
	"text" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "resident_request_step_outcome" CHECK (("resident_request_step"."kind" = 'closed') = ("resident_request_step"."outcome" is not null)),
	CONSTRAINT "resident_request_step_text" CHECK (char_length("resident_request_step"."text") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "resident_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"subject" "request_subject" NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"case_number" bigint,
	"explanation" text NOT NULL,
	"contact_way" "contact_way" NOT NULL,
	"contact" text NOT NULL,
	"contact_note" text DEFAULT '' NOT NULL,
	"language" "language" NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "resident_request_code_unique" UNIQUE("code"),
	CONSTRAINT "resident_request_text" CHECK (char_length("resident_request"."explanation") <= 4000 and char_length("resident_request"."place") <= 300),
	CONSTRAINT "resident_request_contact" CHECK (char_length("resident_request"."contact") <= 300 and char_length("resident_request"."contact_note") <= 300),
	CONSTRAINT "resident_request_whole" CHECK (("resident_request"."erased_at" is not null) = ("resident_request"."contact" = '') and ("resident_request"."erased_at" is not null) = ("resident_request"."explanation" = ''))
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "resident_request_step" ADD CONSTRAINT "resident_request_step_request_id_resident_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."resident_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_request_step" ADD CONSTRAINT "resident_request_step_moderator_id_participant_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_request" ADD CONSTRAINT "resident_request_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resident_request_step_in_order" ON "resident_request_step" USING btree ("request_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_request_closed_once" ON "resident_request_step" USING btree ("request_id") WHERE "resident_request_step"."kind" = 'closed';--> statement-breakpoint
CREATE INDEX "resident_request_open" ON "resident_request" USING btree ("due_at","id") WHERE "resident_request"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "resident_request_closed" ON "resident_request" USING btree ("closed_at","id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_request_id_resident_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."resident_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_of_request" ON "notification" USING btree ("request_id") WHERE "notification"."request_id" is not null;