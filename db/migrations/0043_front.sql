CREATE TYPE "public"."front_area" AS ENUM('lead', 'seconds', 'river');--> statement-breakpoint
CREATE TYPE "public"."front_rule" AS ENUM('newest', 'mostRead', 'section');--> statement-breakpoint
CREATE TABLE "breaking_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"story_id" uuid,
	"ends_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "front_areas" (
	"front_id" uuid NOT NULL,
	"area" "front_area" NOT NULL,
	"size" smallint NOT NULL,
	"rule" "front_rule" NOT NULL,
	"section_id" uuid,
	CONSTRAINT "front_areas_front_id_area_pk" PRIMARY KEY("front_id","area")
);
--> statement-breakpoint
CREATE TABLE "front_editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"front_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"arrangement" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_editions_number" UNIQUE("front_id","number")
);
--> statement-breakpoint
CREATE TABLE "front_places" (
	"front_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"area" "front_area" NOT NULL,
	"position" smallint NOT NULL,
	"pin" smallint,
	"until" timestamp with time zone,
	"headline" text DEFAULT '' NOT NULL,
	"media_id" uuid,
	CONSTRAINT "front_places_front_id_story_id_pk" PRIMARY KEY("front_id","story_id"),
	CONSTRAINT "front_places_position" UNIQUE("front_id","area","position")
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid,
	"version" integer DEFAULT 0 NOT NULL,
	"draft" jsonb NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "one_front_each" UNIQUE NULLS NOT DISTINCT("section_id")
);
--> statement-breakpoint
ALTER TABLE "breaking_lines" ADD CONSTRAINT "breaking_lines_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breaking_lines" ADD CONSTRAINT "breaking_lines_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_areas" ADD CONSTRAINT "front_areas_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_areas" ADD CONSTRAINT "front_areas_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_editions" ADD CONSTRAINT "front_editions_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_editions" ADD CONSTRAINT "front_editions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breaking_lines_created_at_index" ON "breaking_lines" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_breaking_line" ON "breaking_lines" USING btree (("ended_at" is null)) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "front_places_story_id_index" ON "front_places" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "front_places_media_id_index" ON "front_places" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "front_places_until" ON "front_places" USING btree ("until") WHERE until is not null;
--> statement-breakpoint
-- What editors had placed stays placed: the first one leads, three stand beside it, the river follows.
with placed as (
  select story_id, row_number() over (order by position) as place from front_slots
), arranged as (
  select story_id, place,
    case when place = 1 then 'lead' when place <= 4 then 'seconds' else 'river' end as area
  from placed
), sized (area, size) as (
  values ('lead', 1), ('seconds', 3), ('river', 6)
), planned as (
  select jsonb_object_agg(area, jsonb_build_object(
    'size', size,
    'fill', jsonb_build_object('rule', 'newest', 'sectionId', null),
    'places', coalesce((
      select jsonb_agg(jsonb_build_object(
        'storyId', story_id, 'pin', null, 'until', null, 'headline', '', 'mediaId', null) order by place)
      from arranged where arranged.area = sized.area), '[]'::jsonb))) as draft
  from sized
), front as (
  insert into fronts (id, version, draft, published_version)
  select gen_random_uuid(), 1, draft, 1 from planned where exists (select 1 from front_slots)
  returning id, draft
), edition as (
  insert into front_editions (id, front_id, number, arrangement)
  select gen_random_uuid(), id, 1, draft from front
), area as (
  insert into front_areas (front_id, area, size, rule)
  select front.id, sized.area::front_area, sized.size, 'newest' from front, sized
)
insert into front_places (front_id, story_id, area, position)
select front.id, story_id, area::front_area, row_number() over (partition by area order by place) - 1
from front, arranged;
