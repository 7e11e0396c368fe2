DROP INDEX "story_authors_person_id_index";--> statement-breakpoint
DROP INDEX "story_tags_tag_id_index";--> statement-breakpoint
CREATE INDEX "story_authors_person_id_story_id_index" ON "story_authors" USING btree ("person_id","story_id");--> statement-breakpoint
CREATE INDEX "story_tags_tag_id_story_id_index" ON "story_tags" USING btree ("tag_id","story_id");