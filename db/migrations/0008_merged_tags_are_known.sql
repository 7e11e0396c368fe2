ALTER TABLE "tag_redirects" ADD COLUMN "former_id" uuid;--> statement-breakpoint
CREATE INDEX "tag_redirects_former_id_index" ON "tag_redirects" USING btree ("former_id");