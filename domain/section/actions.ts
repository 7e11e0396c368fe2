"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { changeSection } from "./commands";
import { type SectionChange, sectionChangeInput } from "./input";
import { sectionTags } from "./tags";

const said: Record<SectionChange["verb"], string> = {
  create: "The section is there.",
  describe: "Changed.",
  move: "Moved.",
  delete: "Deleted.",
};

const reasons = {
  forbidden: "You may not change sections.",
  notFound: "This section does not exist any more.",
  nameTaken: "There is a section of this name.",
  inUse: "A story is in this section. Move its stories first.",
};

export const submitSectionChange = staffForm(
  "section.manage",
  sectionChangeInput,
  async (actor, change) => {
    const answer = await changeSection(actor, change);
    revalidatePath("/desk/tags");
    if (!answer.ok)
      return { alert: reasons[answer.reason], ...(answer.fields && { fields: answer.fields }) };
    await expireTags(sectionTags.all);
    return { done: said[change.verb] };
  },
);
