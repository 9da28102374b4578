CREATE TYPE "public"."audience" AS ENUM('circle', 'participants', 'public');--> statement-breakpoint
CREATE TYPE "public"."domain" AS ENUM('desk', 'social', 'physical');--> statement-breakpoint
CREATE TYPE "public"."first_contact" AS ENUM('on-site', 'office', 'phone', 'online');--> statement-breakpoint
CREATE TYPE "public"."political_involvement" AS ENUM('none', 'discussed', 'decided');--> statement-breakpoint
CREATE TYPE "public"."practice" AS ENUM('mapping', 'relations', 'resolutions', 'alignment', 'support');--> statement-breakpoint
CREATE TYPE "public"."comment_kind" AS ENUM('question', 'experience', 'reflection', 'tip');--> statement-breakpoint
CREATE TYPE "public"."hiding_kind" AS ENUM('held', 'hidden');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('personal-data', 'disrespectful', 'off-topic', 'other');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('leave', 'hide', 'ask', 'restore', 'publish', 'decline');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('comment', 'answer', 'decision', 'circle');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('municipality', 'partner');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('nl', 'en');--> statement-breakpoint
CREATE TYPE "public"."participant_role" AS ENUM('participant', 'moderator', 'researcher', 'partner', 'administrator');--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"participant_id" uuid,
	"circle_id" uuid,
	"reason" text,
	"detail" jsonb,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "case_list" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "case_list_one_row" CHECK ("case_list"."only")
);
--> statement-breakpoint
CREATE TABLE "case_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"version" integer NOT NULL,
	"editor_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_case" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "practice_case_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"author_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"what_happened" text DEFAULT '' NOT NULL,
	"asked_question" text DEFAULT '' NOT NULL,
	"underlying_question" text DEFAULT '' NOT NULL,
	"learning_question" text DEFAULT '' NOT NULL,
	"first_contact" "first_contact",
	"speaks_for" text DEFAULT '' NOT NULL,
	"other_voices" text DEFAULT '' NOT NULL,
	"inside_roles" text DEFAULT '' NOT NULL,
	"history" text DEFAULT '' NOT NULL,
	"rules_and_plans" text DEFAULT '' NOT NULL,
	"political_involvement" "political_involvement",
	"what_was_done" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"tip" text DEFAULT '' NOT NULL,
	"practices" "practice"[] DEFAULT '{}' NOT NULL,
	"domain" "domain",
	"audience" "audience" DEFAULT 'participants' NOT NULL,
	"circle_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"posted_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"last_active_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL,
	"submission_key" text,
	"submission_hash" text,
	"search" "tsvector" GENERATED ALWAYS AS (
        setweight(to_tsvector('dutch', "practice_case"."title"), 'A') ||
        setweight(to_tsvector('dutch', "practice_case"."asked_question" || ' ' || "practice_case"."underlying_question" || ' ' || "practice_case"."learning_question"), 'B') ||
        setweight(to_tsvector('dutch', "practice_case"."what_happened" || ' ' || "practice_case"."what_was_done" || ' ' || "practice_case"."outcome" || ' ' || "practice_case"."tip"), 'C') ||
        setweight(to_tsvector('dutch', "practice_case"."speaks_for" || ' ' || "practice_case"."other_voices" || ' ' || "practice_case"."inside_roles" || ' ' || "practice_case"."history" || ' ' || "practice_case"."rules_and_plans"), 'D')) STORED NOT NULL,
	CONSTRAINT "practice_case_published" CHECK ("practice_case"."published_at" is null or ("practice_case"."audience" = 'public' and "practice_case"."posted_at" is not null)),
	CONSTRAINT "practice_case_circle" CHECK (("practice_case"."audience" = 'circle') = ("practice_case"."circle_id" is not null)),
	CONSTRAINT "practice_case_whole" CHECK ("practice_case"."posted_at" is null or ("practice_case"."title" <> '' and "practice_case"."what_happened" <> '' and cardinality("practice_case"."practices") between 1 and 5 and "practice_case"."domain" is not null)),
	CONSTRAINT "practice_case_title_length" CHECK (char_length("practice_case"."title") <= 120),
	CONSTRAINT "practice_case_line_length" CHECK (char_length("practice_case"."speaks_for") <= 500),
	CONSTRAINT "practice_case_question_length" CHECK (greatest(char_length("practice_case"."asked_question"), char_length("practice_case"."underlying_question"), char_length("practice_case"."learning_question"), char_length("practice_case"."other_voices"), char_length("practice_case"."inside_roles"), char_length("practice_case"."rules_and_plans"), char_length("practice_case"."tip")) <= 2000),
	CONSTRAINT "practice_case_story_length" CHECK (greatest(char_length("practice_case"."what_happened"), char_length("practice_case"."history"), char_length("practice_case"."what_was_done"), char_length("practice_case"."outcome")) <= 20000)
);
--> statement-breakpoint
CREATE TABLE "circle_member" (
	"circle_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circle_member_circle_id_participant_id_pk" PRIMARY KEY("circle_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"open" boolean NOT NULL,
	"facilitator_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circle_slug_unique" UNIQUE("slug"),
	CONSTRAINT "circle_name_length" CHECK (char_length("circle"."name") between 1 and 100),
	CONSTRAINT "circle_purpose_length" CHECK (char_length("circle"."purpose") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"parent_id" uuid,
	"depth" smallint DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" "comment_kind" NOT NULL,
	"body" text NOT NULL,
	"posted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL,
	"submission_key" text,
	"submission_hash" text,
	CONSTRAINT "comment_depth" CHECK ("comment"."depth" between 1 and 3),
	CONSTRAINT "comment_body" CHECK (("comment"."deleted_at" is null) = ("comment"."body" <> '')),
	CONSTRAINT "comment_body_length" CHECK (char_length("comment"."body") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"voted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_on_one_thing" CHECK (num_nonnulls("vote"."case_number", "vote"."comment_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"moderator_id" uuid NOT NULL,
	"verdict" "verdict" NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_on_one_thing" CHECK (num_nonnulls("decision"."case_number", "decision"."comment_id") = 1),
	CONSTRAINT "decision_reason" CHECK (char_length("decision"."reason") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "hiding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"kind" "hiding_kind" NOT NULL,
	"decision_id" uuid,
	"hidden_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hiding_of_one_thing" CHECK (num_nonnulls("hiding"."case_number", "hiding"."comment_id") = 1),
	CONSTRAINT "hiding_decided" CHECK (("hiding"."kind" = 'hidden') = ("hiding"."decision_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reporter_id" uuid NOT NULL,
	"case_number" bigint,
	"comment_id" uuid,
	"reason" "report_reason" NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"reported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decision_id" uuid,
	CONSTRAINT "report_on_one_thing" CHECK (num_nonnulls("report"."case_number", "report"."comment_id") = 1),
	CONSTRAINT "report_explanation_length" CHECK (char_length("report"."explanation") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"receiver_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"actor_id" uuid,
	"case_number" bigint,
	"comment_id" uuid,
	"decision_id" uuid,
	"circle_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"code" text,
	"province" text,
	"latitude" double precision,
	"longitude" double precision,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisation_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"handle" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "participant_role" DEFAULT 'participant' NOT NULL,
	"language" "language" DEFAULT 'nl' NOT NULL,
	"invited_by" uuid,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"previous_visit_at" timestamp (3) with time zone,
	"last_visit_at" timestamp (3) with time zone,
	CONSTRAINT "participant_handle_unique" UNIQUE("handle"),
	CONSTRAINT "participant_name_length" CHECK (char_length("participant"."name") between 1 and 100),
	CONSTRAINT "participant_about_length" CHECK (char_length("participant"."about") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	CONSTRAINT "suspension_not_oneself" CHECK ("suspension"."participant_id" <> "suspension"."moderator_id")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"path" text DEFAULT '/' NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_version" ADD CONSTRAINT "case_version_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_version" ADD CONSTRAINT "case_version_editor_id_participant_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_added_by_participant_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle" ADD CONSTRAINT "circle_facilitator_id_participant_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_comment_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_moderator_id_participant_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_participant_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_receiver_id_participant_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_participant_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_invited_by_participant_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_moderator_id_participant_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_lifted_by_participant_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_newest" ON "audit_entry" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_action" ON "audit_entry" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_case" ON "audit_entry" USING btree ("case_number");--> statement-breakpoint
CREATE UNIQUE INDEX "case_version_once" ON "case_version" USING btree ("case_number","version");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_case_once" ON "practice_case" USING btree ("author_id","submission_key");--> statement-breakpoint
CREATE INDEX "practice_case_newest" ON "practice_case" USING btree ("posted_at","number");--> statement-breakpoint
CREATE INDEX "practice_case_most_valued" ON "practice_case" USING btree ("votes","number");--> statement-breakpoint
CREATE INDEX "practice_case_most_discussed" ON "practice_case" USING btree ("comments","number");--> statement-breakpoint
CREATE INDEX "practice_case_last_active" ON "practice_case" USING btree ("last_active_at","number");--> statement-breakpoint
CREATE INDEX "practice_case_by_organisation" ON "practice_case" USING btree ("organisation_id","posted_at","number");--> statement-breakpoint
CREATE INDEX "practice_case_by_author" ON "practice_case" USING btree ("author_id","changed_at");--> statement-breakpoint
CREATE INDEX "practice_case_by_circle" ON "practice_case" USING btree ("circle_id","posted_at","number");--> statement-breakpoint
CREATE INDEX "practice_case_public" ON "practice_case" USING btree ("posted_at","number") WHERE "practice_case"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "practice_case_wants_to_be_public" ON "practice_case" USING btree ("changed_at","number") WHERE "practice_case"."audience" = 'public' and "practice_case"."published_at" is null and "practice_case"."posted_at" is not null;--> statement-breakpoint
CREATE INDEX "practice_case_uncommented" ON "practice_case" USING btree ("posted_at","number") WHERE "practice_case"."comments" = 0;--> statement-breakpoint
CREATE INDEX "practice_case_search" ON "practice_case" USING gin ("search");--> statement-breakpoint
CREATE INDEX "circle_member_by_participant" ON "circle_member" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_once" ON "comment" USING btree ("author_id","submission_key");--> statement-breakpoint
CREATE INDEX "comment_thread" ON "comment" USING btree ("case_number","posted_at","id");--> statement-breakpoint
CREATE INDEX "comment_answers" ON "comment" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comment_by_author" ON "comment" USING btree ("author_id","posted_at");--> statement-breakpoint
CREATE INDEX "comment_newest" ON "comment" USING btree ("posted_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_once_per_case" ON "vote" USING btree ("case_number","participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_once_per_comment" ON "vote" USING btree ("comment_id","participant_id");--> statement-breakpoint
CREATE INDEX "vote_by_participant" ON "vote" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "decision_by_case" ON "decision" USING btree ("case_number","decided_at");--> statement-breakpoint
CREATE INDEX "decision_by_comment" ON "decision" USING btree ("comment_id","decided_at");--> statement-breakpoint
CREATE INDEX "decision_asked" ON "decision" USING btree ("decided_at") WHERE "decision"."verdict" = 'ask';--> statement-breakpoint
CREATE UNIQUE INDEX "hiding_once_per_case" ON "hiding" USING btree ("case_number");--> statement-breakpoint
CREATE UNIQUE INDEX "hiding_once_per_comment" ON "hiding" USING btree ("comment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_open_once_per_case" ON "report" USING btree ("case_number","reporter_id") WHERE "report"."decision_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "report_open_once_per_comment" ON "report" USING btree ("comment_id","reporter_id") WHERE "report"."decision_id" is null;--> statement-breakpoint
CREATE INDEX "report_open" ON "report" USING btree ("reported_at","id") WHERE "report"."decision_id" is null;--> statement-breakpoint
CREATE INDEX "notification_newest" ON "notification" USING btree ("receiver_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("receiver_id") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "participant_email_unique" ON "participant" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "participant_by_organisation" ON "participant" USING btree ("organisation_id","name");--> statement-breakpoint
CREATE INDEX "suspension_by_participant" ON "suspension" USING btree ("participant_id","until");--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("sent_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "session_by_participant" ON "session" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "sign_in_link_by_participant" ON "sign_in_link" USING btree ("participant_id");