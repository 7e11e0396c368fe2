CREATE TYPE "public"."sanction_kind" AS ENUM('warn', 'premoderate', 'mute', 'ban');--> statement-breakpoint
CREATE TABLE "sanction_takedowns" (
	"sanction_id" uuid NOT NULL,
	"verdict_id" uuid NOT NULL,
	CONSTRAINT "sanction_takedowns_sanction_id_verdict_id_pk" PRIMARY KEY("sanction_id","verdict_id")
);
--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "sanction_kind" NOT NULL,
	"code" "rejection_code" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"comment_id" uuid,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	"lift_note" text DEFAULT '' NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "mute_ends" CHECK ("sanctions"."kind" <> 'mute' or "sanctions"."until" is not null),
	CONSTRAINT "warning_is_said_once" CHECK ("sanctions"."kind" <> 'warn' or "sanctions"."until" is null),
	CONSTRAINT "lifted_by_someone" CHECK (("sanctions"."lifted_at" is null) = ("sanctions"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "sanction_takedowns" ADD CONSTRAINT "sanction_takedowns_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_takedowns" ADD CONSTRAINT "sanction_takedowns_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sanctions_person_id_created_at_index" ON "sanctions" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "sanctions_created_at_id_index" ON "sanctions" USING btree ("created_at","id");