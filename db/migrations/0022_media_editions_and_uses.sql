CREATE TABLE "media_uses" (
	"media_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"place" text NOT NULL,
	CONSTRAINT "media_uses_media_id_story_id_place_pk" PRIMARY KEY("media_id","story_id","place"),
	CONSTRAINT "media_use_place" CHECK ("media_uses"."place" in ('draft', 'public', 'history'))
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "edition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "by_hand" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "cuts" jsonb DEFAULT '{"framing":"","widths":{}}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_uses_story_id_place_index" ON "media_uses" USING btree ("story_id","place");