CREATE TYPE "public"."webhook_audience" AS ENUM('public', 'participants');--> statement-breakpoint
CREATE TABLE "webhook_attempt" (
	"delivery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"fault" text,
	CONSTRAINT "webhook_attempt_delivery_id_number_pk" PRIMARY KEY("delivery_id","number"),
	CONSTRAINT "webhook_attempt_outcome" CHECK (num_nonnulls("webhook_attempt"."status", "webhook_attempt"."fault") = 1),
	CONSTRAINT "webhook_attempt_number" CHECK ("webhook_attempt"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webhook_id" uuid NOT NULL,
	"entry_id" bigint,
	"kind" text NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"tip_id" uuid,
	"happened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"given_up_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_delivery_once" UNIQUE("webhook_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_reading" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"xact" "xid8" NOT NULL,
	"entry_id" bigint NOT NULL,
	CONSTRAINT "webhook_reading_one_row" CHECK ("webhook_reading"."only")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"address" text NOT NULL,
	"audience" "webhook_audience" DEFAULT 'public' NOT NULL,
	"kinds" text[] NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"on_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"off_at" timestamp (3) with time zone,
	"off_why" text,
	CONSTRAINT "webhook_address" CHECK (char_length("webhook"."address") between 8 and 500),
	CONSTRAINT "webhook_kinds" CHECK (cardinality("webhook"."kinds") > 0),
	CONSTRAINT "webhook_off" CHECK (("webhook"."off_at" is null) = ("webhook"."off_why" is null)),
	CONSTRAINT "webhook_off_why" CHECK ("webhook"."off_why" in ('owner', 'unreachable', 'gone')),
	CONSTRAINT "webhook_previous" CHECK (("webhook"."previous_secret" is null) = ("webhook"."previous_until" is null))
);
--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_webhook_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."webhook_delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_made_by_participant_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_delivery_newest" ON "webhook_delivery" USING btree ("webhook_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_of_case" ON "webhook_delivery" USING btree ("case_number","webhook_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_of_comment" ON "webhook_delivery" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_of_tip" ON "webhook_delivery" USING btree ("tip_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_by_age" ON "webhook_delivery" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_by_organisation" ON "webhook" USING btree ("organisation_id","created_at","id");