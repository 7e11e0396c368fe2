CREATE TYPE "public"."import_kind" AS ENUM('wordpress', 'ghost');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('waiting', 'running', 'stopped', 'done', 'failed');--> statement-breakpoint
CREATE TABLE "import_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"address" text NOT NULL,
	"why" text NOT NULL,
	"story_id" uuid,
	CONSTRAINT "import_note_kind" CHECK ("import_notes"."kind" in ('failed', 'skipped', 'changed'))
);
--> statement-breakpoint
CREATE TABLE "import_pictures" (
	"address_hash" text NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "import_pictures_address_hash_pk" PRIMARY KEY("address_hash")
);
--> statement-breakpoint
CREATE TABLE "import_sources" (
	"key" text PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "import_kind" NOT NULL,
	"filename" text NOT NULL,
	"state" "import_state" DEFAULT 'waiting' NOT NULL,
	"publishes" boolean NOT NULL,
	"takes_pictures" boolean NOT NULL,
	"section_id" uuid,
	"site" text DEFAULT '' NOT NULL,
	"found" integer,
	"done" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"trouble" text DEFAULT '' NOT NULL,
	"runner" uuid,
	"running_until" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "imports_count" CHECK ("imports"."done" >= 0 and "imports"."skipped" >= 0 and "imports"."failed" >= 0
        and "imports"."position" = "imports"."done" + "imports"."skipped" + "imports"."failed")
);
--> statement-breakpoint
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_sources" ADD CONSTRAINT "import_sources_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_notes_import_id_id_index" ON "import_notes" USING btree ("import_id","id");--> statement-breakpoint
CREATE INDEX "imports_to_run" ON "imports" USING btree ("created_at") WHERE "imports"."state" in ('waiting', 'running');