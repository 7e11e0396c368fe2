CREATE INDEX "events_actor_id_at_id_index" ON "events" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "events_verb_at_id_index" ON "events" USING btree ("verb","at","id");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree (lower("name"),"id");