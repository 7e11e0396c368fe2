"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/domain/person/session";
import * as commands from "./commands";
import * as input from "./input";

export const assignStory = staffAction("story.publish", input.assignInput, async (actor, wish) => {
  const assigned = await commands.assignStory(actor, wish);
  if (assigned.ok) revalidatePath("/desk", "layout");
  return assigned;
});

export const planStory = staffAction("story.publish", input.planInput, async (actor, plan) => {
  const planned = await commands.planStory(actor, plan);
  if (planned.ok) revalidatePath("/desk", "layout");
  return planned;
});
