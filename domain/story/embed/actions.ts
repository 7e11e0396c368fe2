"use server";

import { z } from "zod";
import { staffAction } from "@/domain/person/session";
import { spend } from "@/lib/limits";
import { findPublished } from "../find";
import { lookUpEmbed } from "./commands";

/** Each asks another site. */
const lookUps = { name: "embed", burst: 30, every: 2 };

export const findEmbed = staffAction(
  "story.write",
  z.strictObject({ url: z.string().max(500) }),
  async (staff, { url }) =>
    (await spend(lookUps, staff.id)) > 0
      ? { ok: false as const, reason: "tooFast" as const }
      : lookUpEmbed(url),
);

export const findRelated = staffAction(
  "story.write",
  z.strictObject({ q: z.string().max(200) }),
  async (staff, { q }) => ({ ok: true as const, stories: await findPublished(staff, q) }),
);
