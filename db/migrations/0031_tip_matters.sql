ALTER TABLE "matter" DROP CONSTRAINT "matter_about_one_thing";--> statement-breakpoint
ALTER TABLE "moderator_note" DROP CONSTRAINT "moderator_note_about_one_thing";--> statement-breakpoint
ALTER TABLE "decision" DROP CONSTRAINT "decision_on_one_thing";--> statement-breakpoint
ALTER TABLE "hiding" DROP CONSTRAINT "hiding_of_one_thing";--> statement-breakpoint
ALTER TABLE "report" DROP CONSTRAINT "report_on_one_thing";--> statement-breakpoint
ALTER TABLE "matter" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "hiding" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_tip_id_tip_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tip"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "matter_once_per_tip" ON "matter" USING btree ("tip_id");--> statement-breakpoint
CREATE INDEX "moderator_note_by_tip" ON "moderator_note" USING btree ("tip_id","written_at");--> statement-breakpoint
CREATE INDEX "decision_by_tip" ON "decision" USING btree ("tip_id","decided_at") WHERE "decision"."tip_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "hiding_once_per_tip" ON "hiding" USING btree ("tip_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_open_once_per_tip" ON "report" USING btree ("tip_id","reporter_id") WHERE "report"."decision_id" is null;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_about_one_thing" CHECK (num_nonnulls("matter"."case_number", "matter"."comment_id", "matter"."collection_id", "matter"."tip_id", "matter"."request_id") = 1);--> statement-breakpoint
ALTER TABLE "moderator_note" ADD CONSTRAINT "moderator_note_about_one_thing" CHECK (num_nonnulls("moderator_note"."case_number", "moderator_note"."comment_id", "moderator_note"."collection_id", "moderator_note"."tip_id", "moderator_note"."participant_id") = 1);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_on_one_thing" CHECK (num_nonnulls("decision"."case_number", "decision"."comment_id", "decision"."collection_id", "decision"."tip_id") = 1);--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_of_one_thing" CHECK (num_nonnulls("hiding"."case_number", "hiding"."comment_id", "hiding"."collection_id", "hiding"."tip_id") = 1);--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_on_one_thing" CHECK (num_nonnulls("report"."case_number", "report"."comment_id", "report"."collection_id", "report"."tip_id") = 1);