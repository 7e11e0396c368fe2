import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import { dependOn } from "@/lib/page-tags";
import { newsroomTags } from "./tags";

export type Newsroom = {
  title: string;
  tagline: string;
  timeZone: string;
  commentMode: "open" | "premoderated" | "closed";
  commentsCloseAfterDays: number;
};

/** What the newsroom is called and how it behaves. */
export const getNewsroom = cache(async (): Promise<Newsroom> => {
  dependOn(newsroomTags.all);
  const [row] = await db
    .select({
      title: settings.title,
      tagline: settings.tagline,
      timeZone: settings.timeZone,
      commentMode: settings.commentMode,
      commentsCloseAfterDays: settings.commentsCloseAfterDays,
    })
    .from(settings);
  if (!row) throw new Error("the settings row is missing");
  return row;
});
