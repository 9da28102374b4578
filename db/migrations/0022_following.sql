CREATE TYPE "public"."following_level" AS ENUM('follow', 'mute');--> statement-breakpoint
CREATE TYPE "public"."message_pace" AS ENUM('app', 'at-once', 'daily', 'weekly', 'never');--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'followed';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'case-changed';--> statement-breakpoint
CREATE TABLE "block" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"blocked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_blocker_id_blocked_id_pk" PRIMARY KEY("blocker_id","blocked_id"),
	CONSTRAINT "block_not_oneself" CHECK ("block"."blocker_id" <> "block"."blocked_id")
);
--> statement-breakpoint
CREATE TABLE "following" (
	"case_number" bigint NOT NULL,
	"participant_id" uuid NOT NULL,
	"level" "following_level" NOT NULL,
	"pace" "message_pace",
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "following_case_number_participant_id_pk" PRIMARY KEY("case_number","participant_id"),
	CONSTRAINT "following_mute_has_no_pace" CHECK ("following"."level" = 'follow' or "following"."pace" is null)
);
--> statement-breakpoint
CREATE TABLE "mail_setting" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"digest_day" smallint DEFAULT 1 NOT NULL,
	"titles" boolean DEFAULT false NOT NULL,
	CONSTRAINT "mail_setting_day" CHECK ("mail_setting"."digest_day" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"participant_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"pace" "message_pace" NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_preference_participant_id_kind_pk" PRIMARY KEY("participant_id","kind")
);
--> statement-breakpoint
CREATE TABLE "unsubscribe_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL,
	"case_number" bigint,
	"kinds" "notification_kind"[],
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "unsubscribe_link_of_one_thing" CHECK (num_nonnulls("unsubscribe_link"."case_number", "unsubscribe_link"."kinds") = 1)
);
--> statement-breakpoint
DROP INDEX "mail_waiting";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "mail_pace" "message_pace";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "mail_due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "mailed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "html" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "refused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_blocker_id_participant_id_fk" FOREIGN KEY ("blocker_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_blocked_id_participant_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "following" ADD CONSTRAINT "following_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "following" ADD CONSTRAINT "following_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_setting" ADD CONSTRAINT "mail_setting_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "unsubscribe_link_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "unsubscribe_link_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "block_of" ON "block" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "following_by_participant" ON "following" USING btree ("participant_id","since");--> statement-breakpoint
CREATE INDEX "unsubscribe_link_by_age" ON "unsubscribe_link" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notification_thread" ON "notification" USING btree ("receiver_id","case_number","kind","created_at","id");--> statement-breakpoint
CREATE INDEX "notification_mail_due" ON "notification" USING btree ("mail_due_at","receiver_id") WHERE "notification"."mail_due_at" is not null;--> statement-breakpoint
CREATE INDEX "notification_mailed" ON "notification" USING btree ("receiver_id","mailed_at") WHERE "notification"."mailed_at" is not null;--> statement-breakpoint
CREATE INDEX "mail_by_participant" ON "mail" USING btree ("participant_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_of_notifications" ON "mail" USING btree ("created_at") WHERE "mail"."kind" = 'notification';--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("created_at") WHERE "mail"."sent_at" is null and "mail"."refused_at" is null;