CREATE TABLE "organisation_sign_in" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"required_acr" text,
	"required_amr" text DEFAULT 'mfa' NOT NULL,
	"newcomers" boolean DEFAULT false NOT NULL,
	"group_claim" text,
	"proposed_roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"applied_roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"tried_by" uuid,
	"tried_at" timestamp (3) with time zone,
	"trial" jsonb,
	CONSTRAINT "organisation_sign_in_issuer" UNIQUE("issuer"),
	CONSTRAINT "organisation_sign_in_length" CHECK (char_length("organisation_sign_in"."issuer") <= 500 and char_length("organisation_sign_in"."client_id") between 1 and 200),
	CONSTRAINT "organisation_sign_in_roles" CHECK (octet_length("organisation_sign_in"."proposed_roles"::text) <= 20000 and octet_length("organisation_sign_in"."applied_roles"::text) <= 20000)
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"participant_id" uuid,
	"path" text DEFAULT '/' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_attempt_purpose" CHECK ("sign_in_attempt"."purpose" in ('sign-in', 'link', 'trial')),
	CONSTRAINT "sign_in_attempt_of_whom" CHECK (("sign_in_attempt"."purpose" = 'sign-in') = ("sign_in_attempt"."participant_id" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_in_domain" (
	"domain" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "sign_in_domain_form" CHECK ("sign_in_domain"."domain" ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$' and char_length("sign_in_domain"."domain") <= 253)
);
--> statement-breakpoint
CREATE TABLE "spent_logout_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"spent_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_work_account" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"groups" text[] DEFAULT '{}' NOT NULL,
	"sid" text,
	"second_factor" boolean NOT NULL,
	"path" text DEFAULT '/' NOT NULL,
	"participant_id" uuid,
	"asked_email" text,
	"code_hash" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"linked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"groups" text[] DEFAULT '{}' NOT NULL,
	"given_role" "participant_role",
	CONSTRAINT "work_account_subject" UNIQUE("issuer","sub"),
	CONSTRAINT "work_account_of_participant" UNIQUE("participant_id","issuer")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "work_account_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "provider_session" text;--> statement-breakpoint
ALTER TABLE "organisation_sign_in" ADD CONSTRAINT "organisation_sign_in_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_sign_in" ADD CONSTRAINT "organisation_sign_in_changed_by_participant_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_sign_in" ADD CONSTRAINT "organisation_sign_in_tried_by_participant_id_fk" FOREIGN KEY ("tried_by") REFERENCES "public"."participant"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_domain" ADD CONSTRAINT "sign_in_domain_organisation_id_organisation_sign_in_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation_sign_in"("organisation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_work_account" ADD CONSTRAINT "waiting_work_account_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_work_account" ADD CONSTRAINT "waiting_work_account_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_account" ADD CONSTRAINT "work_account_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_account" ADD CONSTRAINT "work_account_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_attempt_by_participant" ON "sign_in_attempt" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_over" ON "sign_in_attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_domain_by_organisation" ON "sign_in_domain" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "spent_logout_token_by_time" ON "spent_logout_token" USING btree ("spent_at");--> statement-breakpoint
CREATE INDEX "waiting_work_account_by_participant" ON "waiting_work_account" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "waiting_work_account_over" ON "waiting_work_account" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "work_account_by_organisation" ON "work_account" USING btree ("organisation_id","id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_work_account_id_work_account_id_fk" FOREIGN KEY ("work_account_id") REFERENCES "public"."work_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_by_work_account" ON "session" USING btree ("work_account_id","provider_session") WHERE "session"."work_account_id" is not null;