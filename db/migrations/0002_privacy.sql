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
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_profile_id_participant_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_confirmation" ADD CONSTRAINT "personal_data_confirmation_confirmed_by_participant_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_case" ON "personal_data_confirmation" USING btree ("case_number","field","value_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_comment" ON "personal_data_confirmation" USING btree ("comment_id","field","value_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_data_confirmation_once_per_profile" ON "personal_data_confirmation" USING btree ("profile_id","field","value_hash");--> statement-breakpoint
CREATE INDEX "personal_data_confirmation_by_participant" ON "personal_data_confirmation" USING btree ("confirmed_by");