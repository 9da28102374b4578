CREATE TABLE "case_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"brought_by" uuid NOT NULL,
	"content" text NOT NULL,
	"brought_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_import_size" CHECK (octet_length("case_import"."content") between 1 and 5000000)
);
--> statement-breakpoint
ALTER TABLE "case_import" ADD CONSTRAINT "case_import_brought_by_participant_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_import_by_participant" ON "case_import" USING btree ("brought_by","brought_at");--> statement-breakpoint
CREATE INDEX "case_import_oldest" ON "case_import" USING btree ("brought_at");