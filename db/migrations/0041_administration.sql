-- Small letters without accents, for looking people and places up. Immutable because the rules of unaccent do not change by themselves.
CREATE FUNCTION plain(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ select lower(public.unaccent('public.unaccent'::regdictionary, given)) $$;--> statement-breakpoint
CREATE TABLE "organisation_former_slug" (
	"slug" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"until" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_administrator" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"given_by" uuid,
	"given_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"warned_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "organisation_administrator_reason" CHECK (char_length("organisation_administrator"."reason") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "rights_review" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"role" "participant_role",
	"organisation_id" uuid,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rights_review_of_one" CHECK (num_nonnulls("rights_review"."role", "rights_review"."organisation_id") = 1),
	CONSTRAINT "rights_review_outcome" CHECK ("rights_review"."outcome" in ('kept', 'taken')),
	CONSTRAINT "rights_review_reason" CHECK (char_length("rights_review"."reason") between 1 and 500),
	CONSTRAINT "rights_review_not_oneself" CHECK ("rights_review"."participant_id" <> "rights_review"."reviewed_by")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"role" "participant_role" NOT NULL,
	"given_by" uuid,
	"given_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"warned_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "role_grant_above_participant" CHECK ("role_grant"."role" <> 'participant'),
	CONSTRAINT "role_grant_reason" CHECK (char_length("role_grant"."reason") <= 500)
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "inactive_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "role_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "sought" text GENERATED ALWAYS AS (plain(' ' || name || ' ' || email)) STORED;--> statement-breakpoint
ALTER TABLE "organisation_former_slug" ADD CONSTRAINT "organisation_former_slug_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_administrator" ADD CONSTRAINT "organisation_administrator_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_administrator" ADD CONSTRAINT "organisation_administrator_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_administrator" ADD CONSTRAINT "organisation_administrator_given_by_participant_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_administrator" ADD CONSTRAINT "organisation_administrator_ended_by_participant_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_review" ADD CONSTRAINT "rights_review_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_review" ADD CONSTRAINT "rights_review_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_review" ADD CONSTRAINT "rights_review_reviewed_by_participant_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_given_by_participant_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_ended_by_participant_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_administrator_standing" ON "organisation_administrator" USING btree ("participant_id","organisation_id") WHERE "organisation_administrator"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "organisation_administrator_of_organisation" ON "organisation_administrator" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "rights_review_by_participant" ON "rights_review" USING btree ("participant_id","reviewed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_standing" ON "role_grant" USING btree ("participant_id") WHERE "role_grant"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "role_grant_by_participant" ON "role_grant" USING btree ("participant_id","given_at");--> statement-breakpoint
CREATE INDEX "role_grant_ending" ON "role_grant" USING btree ("until") WHERE "role_grant"."ended_at" is null and "role_grant"."until" is not null;--> statement-breakpoint
CREATE INDEX "participant_sought" ON "participant" USING gin ("sought" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "participant_by_name" ON "participant" USING btree ("name","id") WHERE "participant"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "participant_by_role" ON "participant" USING btree ("role","name","id");--> statement-breakpoint
CREATE INDEX "participant_never_here" ON "participant" USING btree ("name","id") WHERE "participant"."erased_at" is null and "participant"."last_visit_at" is null;--> statement-breakpoint
CREATE INDEX "participant_role_ending" ON "participant" USING btree ("role_until") WHERE "participant"."role_until" is not null;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_role_until" CHECK ("participant"."role_until" is null or "participant"."role" <> 'participant');--> statement-breakpoint
-- Whoever has a role above participant was given it when they were invited, as far as is known.
INSERT INTO "role_grant" ("participant_id", "role", "given_by", "given_at")
  SELECT "id", "role", "invited_by", "joined_at" FROM "participant" WHERE "role" <> 'participant';
