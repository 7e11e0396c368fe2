import { date, doublePrecision, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Cut, Cuts, Ratio } from "@/lib/picture";
import { createdAt, id } from "./columns";
import { people } from "./person";

export const media = pgTable("media", {
  id: id(),
  filename: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  /** Goes into the addresses of its files; a picture put in its place has another. */
  edition: text().notNull().default(""),
  /** Widths in px that exist on disk, each as AVIF, WebP and JPEG. */
  widths: jsonb().$type<number[]>().notNull(),
  alt: text().notNull().default(""),
  caption: text().notNull().default(""),
  credit: text().notNull().default(""),
  focalX: doublePrecision().notNull().default(0.5),
  focalY: doublePrecision().notNull().default(0.5),
  /** Shapes that are cut otherwise than around the focal point. */
  byHand: jsonb().$type<Partial<Record<Ratio, Cut>>>().notNull().default({}),
  /** The cuts that exist on disk. */
  cuts: jsonb().$type<Cuts>().notNull().default({ framing: "", widths: {} }),
  /** The last day on which the newsroom may show it; without one there is no end. */
  rightsUntil: date({ mode: "string" }),
  uploadedBy: uuid().references(() => people.id),
  createdAt: createdAt(),
});

/** Pictures whose files are being written or removed: what a crash leaves behind is found by this. */
export const mediaWork = pgTable("media_work", {
  id: id(),
  /** Of a picture that may not be there yet, or any more. */
  mediaId: uuid().notNull(),
  startedAt: createdAt(),
});
