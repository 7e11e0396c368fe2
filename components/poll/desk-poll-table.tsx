import { Pager } from "@/components/desk/pager";
import { StatusMark } from "@/components/ui/status-mark";
import { getNewsroom } from "@/domain/newsroom/queries";
import { may, type Staff } from "@/domain/person/rules";
import { listDeskPolls } from "@/domain/poll/desk-queries";
import { decodeCursor } from "@/lib/cursor";
import { pollMarks } from "./poll-marks";
import { PollTime } from "./poll-time";

const pageLength = 50;
const head = "py-2 pr-4 font-normal";

export async function DeskPollTable({ staff, after }: { staff: Staff; after: string | undefined }) {
  const [{ items, next }, { timeZone }] = await Promise.all([
    listDeskPolls(staff, { after: decodeCursor(after), limit: pageLength }),
    getNewsroom(),
  ]);
  if (items.length === 0)
    return (
      <p className="border-t border-ink py-8 font-prose text-[19px]">
        {after ? "There are no older polls." : "No polls yet. A story’s editor has “Add poll”."}
      </p>
    );
  return (
    <>
      <table className="block w-full md:table">
        <caption className="sr-only">Polls</caption>
        <thead className="hidden text-left text-[14px] text-quiet md:table-header-group">
          <tr className="border-b border-ink">
            <th scope="col" className={head}>
              Question
            </th>
            <th scope="col" className={head}>
              Status
            </th>
            <th scope="col" className={`${head} text-right`}>
              Votes
            </th>
            <th scope="col" className={head}>
              Story
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              Closes
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {items.map(({ id, question, state, votes, story, closesAt }) => (
            <tr
              key={id}
              className="flex flex-wrap gap-x-4 border-b border-rule py-2 focus-within:bg-sheet hover:bg-sheet md:table-row md:h-[52px] md:py-0"
            >
              <td className="w-full py-1 md:w-auto md:pr-4">
                <a
                  href={`/desk/polls/${id}`}
                  className="touch font-prose text-[17px] leading-[1.3] font-semibold hover:underline"
                >
                  {question || "No question yet"}
                </a>
              </td>
              <td className="text-[15px] md:pr-4">
                <StatusMark {...pollMarks[state]} />
              </td>
              <td className="text-[15px] tabular-nums md:pr-4 md:text-right">
                {votes.toLocaleString("en-GB")}
                <span className="md:sr-only"> votes</span>
              </td>
              <td className="text-[15px] text-quiet md:pr-4">
                <StoryName story={story} isLink={may(staff.role, "story.editAny")} />
              </td>
              <td className="text-[15px] text-quiet md:text-right">
                {closesAt ? <PollTime at={closesAt} timeZone={timeZone} /> : "No end"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager path="/desk/polls" query={{ after }} next={next} />
    </>
  );
}

function StoryName({
  story,
  isLink,
}: {
  story: { id: string; headline: string } | null;
  isLink: boolean;
}) {
  if (!story) return "No story";
  const name = story.headline || "Untitled story";
  return isLink ? (
    <a href={`/desk/stories/${story.id}`} className="hover:underline">
      {name}
    </a>
  ) : (
    name
  );
}
