CREATE TABLE "account_merge_ask" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_merge_ask_by_token" UNIQUE("token_hash"),
	CONSTRAINT "account_merge_ask_email" CHECK ("account_merge_ask"."email" = lower("account_merge_ask"."email"))
);
--> statement-breakpoint
CREATE TABLE "account_merge" (
	"former_id" uuid PRIMARY KEY NOT NULL,
	"into_id" uuid NOT NULL,
	"former_handle" text,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_merge_by_handle" UNIQUE("former_handle"),
	CONSTRAINT "account_merge_of_two" CHECK ("account_merge"."former_id" <> "account_merge"."into_id")
);
--> statement-breakpoint
ALTER TABLE "account_merge_ask" ADD CONSTRAINT "account_merge_ask_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_merge" ADD CONSTRAINT "account_merge_former_id_participant_id_fk" FOREIGN KEY ("former_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_merge" ADD CONSTRAINT "account_merge_into_id_participant_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_merge_ask_by_age" ON "account_merge_ask" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "account_merge_into" ON "account_merge" USING btree ("into_id");