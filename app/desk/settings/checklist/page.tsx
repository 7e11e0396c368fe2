import { DeskTitle } from "@/components/desk/desk-title";
import { ChecklistForm } from "@/components/newsroom/checklist-form.client";
import { requireStaff } from "@/domain/person/session";
import { getChecklistForm } from "@/domain/story/checklist/queries";

export const metadata = { title: "Checklist" };

export default async function ChecklistPage() {
  const staff = await requireStaff("checklist.manage");
  const { policy, seen } = await getChecklistForm(staff);
  return (
    <div className="max-w-[44em]">
      <DeskTitle title="Checklist" />
      <p className="pb-4 text-quiet">
        What is asked before a story is published. What blocks holds for everyone, also for stories
        that are scheduled.
      </p>
      <ChecklistForm policy={policy} seen={seen} />
    </div>
  );
}
