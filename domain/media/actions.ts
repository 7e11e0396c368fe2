"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { expireTags } from "@/lib/page-tags";
import * as commands from "./commands";
import { frameMedia } from "./edition/commands";
import * as input from "./input";
import * as queries from "./queries";
import { mediaTags } from "./tags";

export const findMedia = staffAction(
  "media.manage",
  input.findMediaInput,
  async (staff, { q, after }) => ({
    ok: true as const,
    ...(await queries.listMedia(staff, { q, after: decodeCursor(after, isTimeKey), limit: 24 })),
  }),
);

const reasons = {
  forbidden: "Only an editor, or who added this picture, may delete it.",
  notFound: "This picture is gone.",
  changed: "Somebody put another picture in its place meanwhile. Look at it first.",
  inUse: "A story shows this picture, now or in its history, so it stays.",
};

export const submitMediaWords = staffForm(
  "media.manage",
  input.mediaWords,
  async (actor, words) => {
    const answer = await commands.describeMedia(actor, words);
    revalidatePath("/desk/media", "layout");
    return answer.ok ? { done: "Saved" } : { alert: reasons[answer.reason] };
  },
);

export const submitMediaDeletion = staffForm(
  "media.manage",
  input.mediaId,
  async (actor, picture) => {
    const answer = await commands.deleteMedia(actor, picture);
    if (!answer.ok) return { alert: reasons[answer.reason] };
    revalidatePath("/desk/media", "layout");
    redirect("/desk/media");
  },
);

export const submitFraming = staffAction(
  "media.manage",
  input.mediaFraming,
  async (actor, framing) => {
    const answer = await frameMedia(actor, framing);
    if (!answer.ok) return { ok: false as const, reason: answer.reason };
    await expireTags(mediaTags.all);
    revalidatePath("/desk/media", "layout");
    return answer;
  },
);
