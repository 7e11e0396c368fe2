import type { Metadata } from "next";
import { ModerationQueue } from "@/components/comment/queue/moderation-queue.client";
import { listCannedReasons } from "@/domain/comment/canned/queries";
import { countQueues, listDiscussedStories } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { listQueue } from "@/domain/comment/moderation/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata: Metadata = { title: "Comments" };

export default async function CommentsPage({ searchParams }: PageProps) {
  const staff = await requireStaff("comment.moderate");
  const filter = queueInput.parse(await searchParams);
  const [page, counted, stories, canned, { timeZone }] = await Promise.all([
    listQueue(staff, filter),
    countQueues(staff, filter.story),
    listDiscussedStories(staff),
    listCannedReasons(staff),
    getNewsroom(),
  ]);
  const { tab, story, q } = filter;
  return (
    <ModerationQueue
      me={staff.id}
      key={JSON.stringify([tab, story, q, counted.at])}
      filter={{ tab, story, q }}
      first={page}
      counted={counted}
      stories={stories}
      canned={canned}
      timeZone={timeZone}
    />
  );
}
