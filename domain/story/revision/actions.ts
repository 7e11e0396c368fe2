"use server";

import { refresh } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { nameVersion } from "./commands";
import { nameInput } from "./input";

export const submitVersionName = staffForm("story.write", nameInput, async (actor, version) => {
  const named = await nameVersion(actor, version);
  if (!named.ok) return { alert: "You may not change this story." };
  refresh();
  return { values: {}, done: `Kept as “${version.name}”.` };
});
