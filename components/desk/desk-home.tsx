import type { ReactNode } from "react";
import { NoticeLine } from "@/components/notice/notice-list";
import { countQueues } from "@/domain/comment/moderation/counts";
import { getNewsroom } from "@/domain/newsroom/queries";
import { listNotices } from "@/domain/notice/queries";
import { may, type Staff } from "@/domain/person/rules";
import { listMine, listOut, listWaiting } from "@/domain/story/board/own";
import { DeskTitle } from "./desk-title";
import { HomeList } from "./home-list";

/** What waits for this person, what is theirs, and what is out or about to be. */
export async function DeskHome({ staff }: { staff: Staff }) {
  const [queues, { timeZone }, waiting, mine, { next, out }, notices] = await Promise.all([
    may(staff.role, "comment.moderate") ? countQueues(staff) : null,
    getNewsroom(),
    listWaiting(staff),
    listMine(staff),
    listOut(staff),
    listNotices(staff, { after: null, limit: 5, isUnreadOnly: true }),
  ]);
  const { sentBack, toReview, unclaimed } = waiting;
  const isQuiet = sentBack.length + toReview.length + unclaimed.length + notices.items.length === 0;
  return (
    <>
      <DeskTitle title={`Good to see you, ${staff.name.split(" ")[0]}`}>
        {queues && (
          <a href="/desk/comments" className="link touch">
            {waitingComments(queues.counts.pending)}
          </a>
        )}
      </DeskTitle>
      <div className="grid gap-8 lg:grid-cols-3">
        <Part title="Waiting for you" more={["All notices", "/desk/notices"]}>
          {isQuiet && <p className="py-3 text-quiet">Nothing waits for you.</p>}
          <HomeList title="Sent back" cards={sentBack} timeZone={timeZone} />
          <HomeList title="For you to edit" cards={toReview} timeZone={timeZone} />
          <HomeList title="For any editor" cards={unclaimed} timeZone={timeZone} />
          {notices.items.length > 0 && (
            <>
              <h3 className="pt-3 text-[15px] font-semibold">Notices</h3>
              <ul>
                {notices.items.map((notice) => (
                  <NoticeLine key={notice.id} {...{ notice, timeZone }} />
                ))}
              </ul>
            </>
          )}
        </Part>
        <Part title="Yours" more={["On the board", `/desk/board?person=${staff.id}`]}>
          {mine.length === 0 && <p className="py-3 text-quiet">You have nothing in hand.</p>}
          <HomeList cards={mine} timeZone={timeZone} />
        </Part>
        <Part title="Out and next" more={["The calendar", "/desk/calendar"]}>
          {next.length + out.length === 0 && (
            <p className="py-3 text-quiet">Nothing is published yet.</p>
          )}
          <HomeList title="Goes out next" cards={next} timeZone={timeZone} />
          <HomeList title="Just published" cards={out} timeZone={timeZone} />
        </Part>
      </div>
    </>
  );
}

const waitingComments = (count: number): string =>
  count === 0
    ? "No comment waits"
    : count === 1
      ? "1 comment waits for a moderator"
      : `${count} comments wait for a moderator`;

function Part({
  title,
  more: [word, href],
  children,
}: {
  title: string;
  more: [word: string, href: string];
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0 border-t-2 border-ink pt-3">
      <h2 className="text-[17px] font-semibold">{title}</h2>
      {children}
      <p className="pt-2">
        <a href={href} className="link touch">
          {word}
        </a>
      </p>
    </section>
  );
}
