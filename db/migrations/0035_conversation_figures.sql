CREATE INDEX "comments_created_at_id_index" ON "comments" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "verdicts_created_at_index" ON "verdicts" USING btree ("created_at");