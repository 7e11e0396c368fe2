ALTER TYPE "public"."import_kind" ADD VALUE 'documents';--> statement-breakpoint
CREATE TABLE "import_documents" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"filename" text NOT NULL,
	CONSTRAINT "import_documents_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
ALTER TABLE "import_documents" ADD CONSTRAINT "import_documents_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;