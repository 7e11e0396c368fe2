"use server";

import { staffAction } from "@/domain/person/session";
import { decodeCursor } from "@/lib/cursor";
import * as commands from "./commands";
import * as input from "./input";
import * as queries from "./queries";

export const findMedia = staffAction(
  "media.manage",
  input.findMediaInput,
  async (staff, { q, after }) => ({
    ok: true as const,
    ...(await queries.listMedia(staff, { q, after: decodeCursor(after), limit: 24 })),
  }),
);

export const describeMedia = staffAction("media.manage", input.mediaWords, commands.describeMedia);

export const deleteMedia = staffAction("media.manage", input.mediaId, commands.deleteMedia);
