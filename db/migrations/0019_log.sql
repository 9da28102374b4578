DROP INDEX "audit_entry_by_case";--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "audit_entry_by_actor" ON "audit_entry" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_by_participant" ON "audit_entry" USING btree ("participant_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_with_network" ON "audit_entry" USING btree ("at") WHERE "audit_entry"."network" is not null;--> statement-breakpoint
CREATE INDEX "audit_entry_reason" ON "audit_entry" USING gin ("reason" gin_trgm_ops) WHERE "audit_entry"."reason" is not null;--> statement-breakpoint
CREATE INDEX "audit_entry_by_case" ON "audit_entry" USING btree ("case_number","at","id");