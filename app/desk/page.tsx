import { redirect } from "next/navigation";
import { DeskHome } from "@/components/desk/desk-home";
import { may } from "@/domain/person/rules";
import { requireStaff } from "@/domain/person/session";

export const metadata = { title: "Desk" };

export default async function Desk() {
  const staff = await requireStaff("desk.enter");
  // A moderator's desk is the queue.
  if (!may(staff.role, "story.write")) redirect("/desk/comments");
  return <DeskHome staff={staff} />;
}
