CREATE TABLE "story_reads" (
	"story_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "story_reads_story_id_hour_pk" PRIMARY KEY("story_id","hour")
);
--> statement-breakpoint
ALTER TABLE "story_reads" ADD CONSTRAINT "story_reads_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_reads_hour_index" ON "story_reads" USING btree ("hour");