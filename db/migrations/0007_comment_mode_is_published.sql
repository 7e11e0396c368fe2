ALTER TABLE "published_stories" ADD COLUMN "comment_mode" "comment_mode" DEFAULT 'open' NOT NULL;--> statement-breakpoint
UPDATE published_stories p SET comment_mode = s.comment_mode FROM stories s WHERE s.id = p.story_id;
