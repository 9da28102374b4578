CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "participant_role" DEFAULT 'participant' NOT NULL,
	"circle_id" uuid,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"participant_id" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_by_token" UNIQUE("token_hash"),
	CONSTRAINT "invitation_email" CHECK ("invitation"."email" = lower("invitation"."email")),
	CONSTRAINT "invitation_name_length" CHECK (char_length("invitation"."name") between 1 and 100),
	CONSTRAINT "invitation_accepted" CHECK (("invitation"."accepted_at" is null) = ("invitation"."participant_id" is null)),
	CONSTRAINT "invitation_one_end" CHECK (num_nonnulls("invitation"."accepted_at", "invitation"."withdrawn_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "access_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"language" "language" NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"approved" boolean,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "access_request_by_token" UNIQUE("token_hash"),
	CONSTRAINT "access_request_email" CHECK ("access_request"."email" = lower("access_request"."email")),
	CONSTRAINT "access_request_name_length" CHECK (char_length("access_request"."name") between 1 and 100),
	CONSTRAINT "access_request_reason_length" CHECK (char_length("access_request"."reason") between 1 and 1000),
	CONSTRAINT "access_request_answer_length" CHECK (char_length("access_request"."answer") <= 1000),
	CONSTRAINT "access_request_decided" CHECK (("access_request"."decided_at" is null) = ("access_request"."approved" is null))
);
--> statement-breakpoint
CREATE TABLE "circle_link_use" (
	"link_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circle_link_use_link_id_participant_id_pk" PRIMARY KEY("link_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "circle_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"circle_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"places" smallint NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "circle_link_by_token" UNIQUE("token_hash"),
	CONSTRAINT "circle_link_places" CHECK ("circle_link"."places" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "first_visit" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"began_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_domain" (
	"domain" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"at_once" boolean DEFAULT false NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_domain_form" CHECK ("organisation_domain"."domain" ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$')
);
--> statement-breakpoint
CREATE TABLE "participant_interest" (
	"participant_id" uuid NOT NULL,
	"practice" "practice" NOT NULL,
	"chosen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participant_interest_participant_id_practice_pk" PRIMARY KEY("participant_id","practice")
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_participant_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_decided_by_participant_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_link_use" ADD CONSTRAINT "circle_link_use_link_id_circle_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."circle_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_link_use" ADD CONSTRAINT "circle_link_use_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_link" ADD CONSTRAINT "circle_link_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_link" ADD CONSTRAINT "circle_link_made_by_participant_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "first_visit" ADD CONSTRAINT "first_visit_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domain" ADD CONSTRAINT "organisation_domain_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domain" ADD CONSTRAINT "organisation_domain_set_by_participant_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_interest" ADD CONSTRAINT "participant_interest_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open_once" ON "invitation" USING btree ("email") WHERE "invitation"."accepted_at" is null and "invitation"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "invitation_by_email" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "invitation_newest" ON "invitation" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "invitation_by_inviter" ON "invitation" USING btree ("invited_by","created_at");--> statement-breakpoint
CREATE INDEX "invitation_by_participant" ON "invitation" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "access_request_waiting_once" ON "access_request" USING btree ("email") WHERE "access_request"."confirmed_at" is not null and "access_request"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "access_request_waiting" ON "access_request" USING btree ("confirmed_at","id") WHERE "access_request"."confirmed_at" is not null and "access_request"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "access_request_by_email" ON "access_request" USING btree ("email");--> statement-breakpoint
CREATE INDEX "access_request_by_time" ON "access_request" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "circle_link_use_by_participant" ON "circle_link_use" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "circle_link_by_circle" ON "circle_link" USING btree ("circle_id","created_at");--> statement-breakpoint
CREATE INDEX "organisation_domain_by_organisation" ON "organisation_domain" USING btree ("organisation_id","domain");