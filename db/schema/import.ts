import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { media } from "./media";
import { people } from "./person";
import { stories } from "./story";
import { sections } from "./taxonomy";

export const importKind = pgEnum("import_kind", ["wordpress", "ghost", "documents"]);
export const importState = pgEnum("import_state", [
  "waiting",
  "running",
  "stopped",
  "done",
  "failed",
]);

/** A file of another newsroom’s stories that is being taken in. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    kind: importKind().notNull(),
    filename: text().notNull(),
    state: importState().notNull().default("waiting"),
    /** What was public there becomes public here, with its date. */
    publishes: boolean().notNull(),
    takesPictures: boolean().notNull(),
    /** For stories whose categories are no section here. */
    sectionId: uuid().references(() => sections.id, { onDelete: "set null" }),
    /** The address of the old site, where the file does not say it. */
    site: text().notNull().default(""),
    /** Stories in the file, once they have been counted. */
    found: integer(),
    done: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** Entries of the file that are settled: where to go on after an interruption. */
    position: integer().notNull().default(0),
    /** Why it ended before its time. */
    trouble: text().notNull().default(""),
    /** Who works on it, and until when nobody else may. */
    runner: uuid(),
    runningUntil: instant(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (t) => [
    index("imports_to_run").on(t.createdAt).where(sql`${t.state} in ('waiting', 'running')`),
    check(
      "imports_count",
      sql`${t.done} >= 0 and ${t.skipped} >= 0 and ${t.failed} >= 0
        and ${t.position} = ${t.done} + ${t.skipped} + ${t.failed}`,
    ),
  ],
);

/** The files of an import of documents, in the order they were chosen. */
export const importDocuments = pgTable(
  "import_documents",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    filename: text().notNull(),
    /** What became of it, now or before. */
    storyId: uuid().references(() => stories.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ columns: [t.importId, t.number] })],
);

/** What did not come, or not as it was, and why. */
export const importNotes = pgTable(
  "import_notes",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    kind: text().$type<"failed" | "skipped" | "changed">().notNull(),
    title: text().notNull(),
    /** Where it was on the old site. */
    address: text().notNull(),
    why: text().notNull(),
    storyId: uuid().references(() => stories.id, { onDelete: "set null" }),
  },
  (t) => [
    index().on(t.importId, t.id),
    check("import_note_kind", sql`${t.kind} in ('failed', 'skipped', 'changed')`),
  ],
);

/** Which story came of what: nothing is taken in twice, whatever file it lies in. */
export const importSources = pgTable("import_sources", {
  key: text().primaryKey(),
  storyId: uuid()
    .notNull()
    .references(() => stories.id, { onDelete: "cascade" }),
  createdAt: createdAt(),
});

/** Where readers found a story before it came here: they are led to where it is now. */
export const importAddresses = pgTable(
  "import_addresses",
  {
    /** Path, and for the oldest addresses of WordPress its query: `/2015/04/otters`, `/?p=7`. */
    path: text().primaryKey(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
  },
  (t) => [
    index().on(t.storyId),
    check(
      "import_address_is_a_path",
      sql`${t.path} like '/%' and length(${t.path}) between 2 and 500`,
    ),
  ],
);

/** Which picture came of which address, for the same reason. */
export const importPictures = pgTable(
  "import_pictures",
  {
    /** SHA-256 of the address: addresses may be longer than an index takes. */
    addressHash: text().notNull(),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.addressHash] })],
);
