CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"name" text NOT NULL,
	"ending" text NOT NULL,
	"may_write" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_by_hash" UNIQUE("key_hash"),
	CONSTRAINT "api_key_name" CHECK (char_length("api_key"."name") between 1 and 60),
	CONSTRAINT "api_key_ending" CHECK (char_length("api_key"."ending") = 4),
	CONSTRAINT "api_key_term" CHECK ("api_key"."expires_at" > "api_key"."created_at")
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_by_participant" ON "api_key" USING btree ("participant_id","created_at");