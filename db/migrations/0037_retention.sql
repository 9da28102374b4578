ALTER TYPE "public"."notification_kind" ADD VALUE 'case-review';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'own-data';--> statement-breakpoint
CREATE TABLE "case_review" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" uuid,
	CONSTRAINT "case_review_confirmed" CHECK (("case_review"."confirmed_at" is null) = ("case_review"."confirmed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "own_data_file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"language" "language" NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"bytes" bigint,
	"failed_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "own_data_file_progress" CHECK ("own_data_file"."progress" between 0 and 100),
	CONSTRAINT "own_data_file_ready" CHECK (("own_data_file"."ready_at" is null) = ("own_data_file"."bytes" is null))
);
--> statement-breakpoint
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_confirmed_by_participant_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_data_file" ADD CONSTRAINT "own_data_file_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_review_open_once" ON "case_review" USING btree ("case_number") WHERE "case_review"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX "case_review_of_case" ON "case_review" USING btree ("case_number","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "own_data_file_one_at_a_time" ON "own_data_file" USING btree ("participant_id") WHERE "own_data_file"."ready_at" is null and "own_data_file"."failed_at" is null and "own_data_file"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "own_data_file_newest" ON "own_data_file" USING btree ("participant_id","asked_at");--> statement-breakpoint
CREATE INDEX "own_data_file_by_age" ON "own_data_file" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "audit_entry_comings" ON "audit_entry" USING btree ("at","id") WHERE "audit_entry"."action" ^@ 'session.' or "audit_entry"."action" ^@ 'sign-in.';--> statement-breakpoint
CREATE INDEX "practice_case_untouched_draft" ON "practice_case" USING btree ("changed_at") WHERE "practice_case"."posted_at" is null and "practice_case"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "practice_case_withdrawn" ON "practice_case" USING btree ("withdrawn_at") WHERE "practice_case"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX "practice_case_unchanged" ON "practice_case" USING btree ("changed_at") WHERE "practice_case"."posted_at" is not null and "practice_case"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "working_copy_by_age" ON "working_copy" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "notification_read_by_age" ON "notification" USING btree ("created_at") WHERE "notification"."read_at" is not null;--> statement-breakpoint
CREATE INDEX "personal_data_confirmation_by_age" ON "personal_data_confirmation" USING btree ("confirmed_at");--> statement-breakpoint
CREATE INDEX "mail_by_age" ON "mail" USING btree ("created_at");