import type { ReactNode } from "react";
import { ConversationPlaces } from "@/components/comment/conversation-places.client";
import { may } from "@/domain/person/rules";
import { requireStaff } from "@/domain/person/session";

export default async function CommentsLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff("comment.moderate");
  return (
    <>
      <ConversationPlaces maySetPolicy={may(staff.role, "policy.manage")} />
      {children}
    </>
  );
}
