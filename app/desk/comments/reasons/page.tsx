import { CannedPage } from "@/components/comment/canned/canned-page";
import { listCannedReasons } from "@/domain/comment/canned/queries";
import { may } from "@/domain/person/rules";
import { requireStaff } from "@/domain/person/session";

export const metadata = { title: "Reasons" };

export default async function ReasonsPage() {
  const staff = await requireStaff("comment.moderate");
  const reasons = await listCannedReasons(staff);
  return <CannedPage reasons={reasons} mayChange={may(staff.role, "policy.manage")} />;
}
