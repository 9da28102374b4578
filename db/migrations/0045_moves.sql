CREATE TABLE "move" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"from_organisation_id" uuid NOT NULL,
	"to_organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"take_cases" boolean NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"approved" boolean,
	"answer" text DEFAULT '' NOT NULL,
	"cases_decided_at" timestamp (3) with time zone,
	"cases_decided_by" uuid,
	"cases_approved" boolean,
	CONSTRAINT "move_by_token" UNIQUE("token_hash"),
	CONSTRAINT "move_elsewhere" CHECK ("move"."from_organisation_id" <> "move"."to_organisation_id"),
	CONSTRAINT "move_email" CHECK ("move"."email" = lower("move"."email")),
	CONSTRAINT "move_answer_length" CHECK (char_length("move"."answer") <= 1000),
	CONSTRAINT "move_decided" CHECK (("move"."decided_at" is null) = ("move"."approved" is null)),
	CONSTRAINT "move_cases_decided" CHECK (("move"."cases_decided_at" is null) = ("move"."cases_approved" is null))
);
--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_from_organisation_id_organisation_id_fk" FOREIGN KEY ("from_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_to_organisation_id_organisation_id_fk" FOREIGN KEY ("to_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_decided_by_participant_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move" ADD CONSTRAINT "move_cases_decided_by_participant_id_fk" FOREIGN KEY ("cases_decided_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "move_waiting_once" ON "move" USING btree ("participant_id") WHERE "move"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "move_waiting" ON "move" USING btree ("confirmed_at","id") WHERE "move"."confirmed_at" is not null and "move"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "move_with_cases_waiting" ON "move" USING btree ("decided_at","id") WHERE "move"."approved" and "move"."take_cases" and "move"."cases_decided_at" is null;--> statement-breakpoint
CREATE INDEX "move_by_participant" ON "move" USING btree ("participant_id","asked_at");