CREATE TYPE "public"."ping_service" AS ENUM('indexnow', 'websub');--> statement-breakpoint
CREATE TABLE "pings" (
	"event_id" uuid NOT NULL,
	"service" "ping_service" NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "pings_event_id_service_pk" PRIMARY KEY("event_id","service")
);
--> statement-breakpoint
ALTER TABLE "pings" ADD CONSTRAINT "pings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pings_waiting" ON "pings" USING btree ("service","next_try_at") WHERE sent_at is null;