"use client";

import { useActionState } from "react";
import { submitRead } from "@/domain/notice/actions";

export function ReadButton({ id, isRead, about }: { id: string; isRead: boolean; about: string }) {
  const [, action, isPending] = useActionState(submitRead, {});
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="isRead" value={isRead ? "false" : "true"} />
      <button
        type="submit"
        disabled={isPending}
        aria-label={`${isRead ? "Mark unread" : "Mark read"}: ${about || "Untitled story"}`}
        className="touch cursor-pointer px-2 text-[14px] text-quiet underline"
      >
        {isRead ? "Mark unread" : "Mark read"}
      </button>
    </form>
  );
}
