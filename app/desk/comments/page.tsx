import type { Metadata } from "next";
import { ModerationQueue } from "@/components/comment/queue/moderation-queue.client";
import { listCannedReasons } from "@/domain/comment/canned/queries";
import { countQueues, listDiscussedStories } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { listQueue } from "@/domain/comment/moderation/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata: Metadata = { title: "Comments" };

export default async function CommentsPage({ searchParams }: PageProps) {
  const staff = await requireStaff("comment.moderate");
  const filter = queueInput.parse(await searchParams);
  const [page, counted, stories, sections, canned, { timeZone }] = await Promise.all([
    listQueue(staff, filter),
    countQueues(staff, filter.story),
    listDiscussedStories(staff),
    listSections(),
    listCannedReasons(staff),
    getNewsroom(),
  ]);
  const { after: _after, since: _since, ...shown } = filter;
  return (
    <ModerationQueue
      me={staff.id}
      key={JSON.stringify([shown, counted.at])}
      filter={shown}
      first={page}
      counted={counted}
      choices={{ stories, sections: sections.map(({ id, name }) => ({ id, name })) }}
      canned={canned}
      timeZone={timeZone}
    />
  );
}
