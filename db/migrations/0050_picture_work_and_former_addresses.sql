CREATE TABLE "import_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	CONSTRAINT "import_address_is_a_path" CHECK ("import_addresses"."path" like '/%' and length("import_addresses"."path") between 2 and 500)
);
--> statement-breakpoint
CREATE TABLE "media_work" (
	"id" uuid PRIMARY KEY NOT NULL,
	"media_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_addresses" ADD CONSTRAINT "import_addresses_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_addresses_story_id_index" ON "import_addresses" USING btree ("story_id");