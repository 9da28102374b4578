CREATE TABLE "circle_removal" (
	"circle_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"removed_by" uuid NOT NULL,
	"removed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circle_removal_circle_id_participant_id_pk" PRIMARY KEY("circle_id","participant_id")
);
--> statement-breakpoint
ALTER TABLE "circle_removal" ADD CONSTRAINT "circle_removal_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_removal" ADD CONSTRAINT "circle_removal_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_removal" ADD CONSTRAINT "circle_removal_removed_by_participant_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "circle_removal_by_participant" ON "circle_removal" USING btree ("participant_id");