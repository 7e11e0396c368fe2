import { notFound } from "next/navigation";
import { requireStaff } from "@/domain/person/session";

/** What the desk does not have is missing on the desk, not on the readers' site. */
export default async function Missing() {
  await requireStaff("desk.enter");
  notFound();
}
