"use server";

import { z } from "zod";
import { staffAction } from "@/domain/person/session";
import { findPublished } from "../find";
import { lookUpEmbed } from "./commands";

export const findEmbed = staffAction(
  "story.write",
  z.strictObject({ url: z.string().max(500) }),
  (_, { url }) => lookUpEmbed(url),
);

export const findRelated = staffAction(
  "story.write",
  z.strictObject({ q: z.string().max(200) }),
  async (staff, { q }) => ({ ok: true as const, stories: await findPublished(staff, q) }),
);
