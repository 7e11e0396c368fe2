import { PolicyForm } from "@/components/comment/policy/policy-form.client";
import { PolicyHistory } from "@/components/comment/policy/policy-history";
import { DeskTitle } from "@/components/desk/desk-title";
import { historyInput } from "@/domain/comment/policy/input";
import { getPolicy, listPolicyEditions } from "@/domain/comment/policy/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Comment policy" };

export default async function CommentPolicyPage({ searchParams }: PageProps) {
  const staff = await requireStaff("policy.manage");
  const asked = historyInput.parse(await searchParams);
  const [{ number, policy }, history, { timeZone }] = await Promise.all([
    getPolicy(staff),
    listPolicyEditions(staff, asked),
    getNewsroom(),
  ]);
  return (
    <div className="max-w-[44em]">
      <DeskTitle title="Comment policy" />
      <p className="pb-5 text-quiet">
        What is looked at when somebody comments, in every story. The first check that speaks
        decides.
      </p>
      <PolicyForm policy={policy} seen={number} timeZone={timeZone} />
      <PolicyHistory {...history} timeZone={timeZone} />
    </div>
  );
}
