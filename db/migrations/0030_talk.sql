ALTER TYPE "public"."notification_kind" ADD VALUE 'mention';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'taken-along';--> statement-breakpoint
ALTER TYPE "public"."notification_kind" ADD VALUE 'reminder';--> statement-breakpoint
CREATE TABLE "bookmark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"case_number" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"remind_on" date,
	"reminded_at" timestamp (3) with time zone,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bookmark_note_length" CHECK (char_length("bookmark"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "case_link" (
	"comment_id" uuid NOT NULL,
	"to_case" bigint NOT NULL,
	CONSTRAINT "case_link_comment_id_to_case_pk" PRIMARY KEY("comment_id","to_case")
);
--> statement-breakpoint
CREATE TABLE "case_reading" (
	"participant_id" uuid NOT NULL,
	"case_number" bigint NOT NULL,
	"read_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_reading_participant_id_case_number_pk" PRIMARY KEY("participant_id","case_number")
);
--> statement-breakpoint
CREATE TABLE "comment_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" "comment_kind" NOT NULL,
	"body" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_version_body_length" CHECK (char_length("comment_version"."body") between 1 and 5000),
	CONSTRAINT "comment_version_reason_length" CHECK (char_length("comment_version"."reason") <= 300)
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"participant_id" uuid,
	"circle_id" uuid,
	"mentioned_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mention_of_one" CHECK (num_nonnulls("mention"."participant_id", "mention"."circle_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "question_round" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_number" bigint NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "question_round_ahead" CHECK ("question_round"."until" > "question_round"."asked_at")
);
--> statement-breakpoint
CREATE TABLE "taken_along" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"case_number" bigint NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tip" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"author_id" uuid NOT NULL,
	"case_number" bigint NOT NULL,
	"comment_id" uuid,
	"body" text NOT NULL,
	"practices" "practice"[] NOT NULL,
	"posted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL,
	"submission_key" text,
	CONSTRAINT "tip_body" CHECK (("tip"."removed_at" is null) = ("tip"."body" <> '')),
	CONSTRAINT "tip_body_length" CHECK (char_length("tip"."body") <= 1000),
	CONSTRAINT "tip_practices" CHECK (cardinality("tip"."practices") between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "vote" DROP CONSTRAINT "vote_on_one_thing";--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "quote" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "quoted_field" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "quoted_comment_id" uuid;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_to_case_practice_case_number_fk" FOREIGN KEY ("to_case") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reading" ADD CONSTRAINT "case_reading_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reading" ADD CONSTRAINT "case_reading_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_version" ADD CONSTRAINT "comment_version_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_asked_by_participant_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_round" ADD CONSTRAINT "question_round_ended_by_participant_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_along" ADD CONSTRAINT "taken_along_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_along" ADD CONSTRAINT "taken_along_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_along" ADD CONSTRAINT "taken_along_taken_by_participant_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip" ADD CONSTRAINT "tip_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip" ADD CONSTRAINT "tip_case_number_practice_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."practice_case"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip" ADD CONSTRAINT "tip_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bookmark_once" ON "bookmark" USING btree ("participant_id","case_number");--> statement-breakpoint
CREATE INDEX "bookmark_newest" ON "bookmark" USING btree ("participant_id","made_at","id");--> statement-breakpoint
CREATE INDEX "bookmark_of_case" ON "bookmark" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "bookmark_due" ON "bookmark" USING btree ("remind_on") WHERE "bookmark"."reminded_at" is null;--> statement-breakpoint
CREATE INDEX "case_link_to" ON "case_link" USING btree ("to_case","comment_id");--> statement-breakpoint
CREATE INDEX "case_reading_of_case" ON "case_reading" USING btree ("case_number");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_version_once" ON "comment_version" USING btree ("comment_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "mention_once_per_participant" ON "mention" USING btree ("comment_id","participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mention_once_per_circle" ON "mention" USING btree ("comment_id","circle_id");--> statement-breakpoint
CREATE INDEX "mention_of_participant" ON "mention" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "mention_of_circle" ON "mention" USING btree ("circle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_round_open_once" ON "question_round" USING btree ("case_number") WHERE "question_round"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "question_round_by_participant" ON "question_round" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "taken_along_of_case" ON "taken_along" USING btree ("case_number","taken_at");--> statement-breakpoint
CREATE INDEX "taken_along_by" ON "taken_along" USING btree ("taken_by");--> statement-breakpoint
CREATE UNIQUE INDEX "tip_once" ON "tip" USING btree ("author_id","submission_key");--> statement-breakpoint
CREATE INDEX "tip_newest" ON "tip" USING btree ("posted_at","id");--> statement-breakpoint
CREATE INDEX "tip_most_valued" ON "tip" USING btree ("votes","id");--> statement-breakpoint
CREATE INDEX "tip_of_case" ON "tip" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "tip_of_comment" ON "tip" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "tip_by_author" ON "tip" USING btree ("author_id","posted_at");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_quoted_comment_id_comment_id_fk" FOREIGN KEY ("quoted_comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_quoting" ON "comment" USING btree ("quoted_comment_id") WHERE "comment"."quoted_comment_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "vote_once_per_tip" ON "vote" USING btree ("tip_id","participant_id");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_quote" CHECK (num_nonnulls("comment"."quoted_field", "comment"."quoted_comment_id") = num_nonnulls("comment"."quote"));--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_quote_length" CHECK (char_length("comment"."quote") between 1 and 300);--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_on_one_thing" CHECK (num_nonnulls("vote"."case_number", "vote"."comment_id", "vote"."tip_id") = 1);