"use server";

import { z } from "zod";
import { staffAction } from "@/domain/person/session";
import { getStanding } from "../desk-queries";
import { findPolls } from "./queries";

export const searchPolls = staffAction(
  "story.write",
  z.strictObject({ q: z.string().max(200) }),
  async (staff, { q }) => ({ ok: true as const, polls: await findPolls(staff, q) }),
);

/** What the editor of a story must know of a poll that somebody has just put there. */
export const lookAtPoll = staffAction(
  "story.write",
  z.strictObject({ pollId: z.uuid(), storyId: z.uuid() }),
  async (staff, { pollId, storyId }) => ({
    ok: true as const,
    standing: await getStanding(staff, pollId, storyId),
  }),
);
