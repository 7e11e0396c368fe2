"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { noticesRead } from "@/domain/notice/rules";

/** Who writes all morning on one page should hear of a story sent back. */
const everyMs = 60_000;

/** The way to one's notices and how many are unread. The header stays between pages; this asks again. */
export function NoticeLink({ unread }: { unread: number }) {
  const path = usePathname();
  const [count, setCount] = useState(unread);
  useEffect(() => setCount(unread), [unread]);
  useEffect(() => {
    const look = async () => {
      if (!path || document.visibilityState !== "visible") return;
      const answer = await fetch("/api/desk/notices").catch(() => null);
      if (answer?.ok) setCount(((await answer.json()) as { unread: number }).unread);
    };
    void look();
    const timer = window.setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    window.addEventListener(noticesRead, look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener(noticesRead, look);
    };
  }, [path]);
  return (
    <Link href="/desk/notices" prefetch={false} className="touch gap-2 hover:underline">
      Notices
      {count > 0 && (
        <span className="rounded bg-ink px-[6px] text-[13px] font-semibold text-paper tabular-nums">
          {count > 99 ? "99+" : count}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </Link>
  );
}
