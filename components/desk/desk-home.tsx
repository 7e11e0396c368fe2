import Link from "next/link";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import { countQueues } from "@/domain/comment/moderation/counts";
import { getNewsroom } from "@/domain/newsroom/queries";
import { may, type Staff } from "@/domain/person/rules";
import { type DeskItem, listDeskStories } from "@/domain/story/desk-list";
import { brief } from "@/lib/dates";
import { DeskTitle } from "./desk-title";

const shown = 6;

/** What waits: for an editor what was submitted, for everyone their own work, then what is out. */
export async function DeskHome({ staff }: { staff: Staff }) {
  const page = { after: null, limit: shown };
  const sort = "updated" as const;
  const isEditor = may(staff.role, "story.publish");
  const [queues, { timeZone }, review, mine, out] = await Promise.all([
    may(staff.role, "comment.moderate") ? countQueues(staff) : null,
    getNewsroom(),
    listDeskStories(
      staff,
      { status: "in_review", sort, ...(!isEditor && { authorId: staff.id }) },
      page,
    ),
    listDeskStories(staff, { authorId: staff.id, status: "draft", sort }, page),
    listDeskStories(staff, { status: "published", sort: "published" }, page),
  ]);
  return (
    <>
      <DeskTitle title={`Good to see you, ${staff.name.split(" ")[0]}`}>
        {queues && (
          <a href="/desk/comments" className="link touch">
            {waiting(queues.counts.pending)}
          </a>
        )}
      </DeskTitle>
      <div className="grid gap-8 lg:grid-cols-3">
        <Part
          title={isEditor ? "Waiting for an editor" : "With the editors"}
          items={review.items}
          empty="Nothing waits."
          href="/desk/stories?status=in_review"
          timeZone={timeZone}
        />
        <Part
          title="Your drafts"
          items={mine.items}
          empty="You have no draft."
          href={`/desk/stories?status=draft&author=${staff.id}`}
          timeZone={timeZone}
        />
        <Part
          title="Just published"
          items={out.items}
          empty="Nothing is published yet."
          href="/desk/stories?status=published&sort=published"
          timeZone={timeZone}
        />
      </div>
    </>
  );
}

const waiting = (count: number): string =>
  count === 0
    ? "No comment waits"
    : count === 1
      ? "1 comment waits for a moderator"
      : `${count} comments wait for a moderator`;

function Part({
  title,
  items,
  empty,
  href,
  timeZone,
}: {
  title: string;
  items: DeskItem[];
  empty: string;
  href: string;
  timeZone: string;
}) {
  const now = new Date();
  return (
    <section aria-label={title} className="border-t-2 border-ink pt-3">
      <h2 className="text-[17px] font-semibold">{title}</h2>
      {items.length === 0 && <p className="py-3 text-quiet">{empty}</p>}
      <ul>
        {items.map((item) => {
          const mark = storyMarks[item.status];
          return (
            <li key={item.id} className="border-b border-rule py-2">
              <Link
                href={`/desk/stories/${item.id}`}
                prefetch={false}
                className="touch font-prose text-[17px] leading-[1.3] font-semibold hover:underline"
              >
                {item.headline || "Untitled story"}
              </Link>
              <p className="flex flex-wrap gap-x-4 text-[14px] text-quiet">
                {mark && <StatusMark {...mark} />}
                <span>{item.authors.join(", ")}</span>
                <span>{brief(item.updatedAt, now, timeZone)}</span>
              </p>
              {item.reviewNote && (
                <p className="border-l-4 border-copper pl-3 text-[15px]">
                  <span className="font-semibold">
                    {item.status === "draft" ? "Sent back:" : "Note:"}
                  </span>{" "}
                  {item.reviewNote}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p className="pt-2">
        <Link href={href} prefetch={false} className="link touch">
          All of them
        </Link>
      </p>
    </section>
  );
}
