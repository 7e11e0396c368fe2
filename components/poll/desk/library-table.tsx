import { ListKeys } from "@/components/desk/list-keys.client";
import { NothingFound, Pager } from "@/components/desk/pager";
import { StatusMark } from "@/components/ui/status-mark";
import { getNewsroom } from "@/domain/newsroom/queries";
import { may, type Staff } from "@/domain/person/rules";
import { isLibraryFiltered, type LibraryFilter } from "@/domain/poll/library/filter";
import { type LibraryPoll, listPolls } from "@/domain/poll/library/queries";
import { kindWords } from "@/domain/poll/rules";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { english } from "@/lib/words/voice";
import { pollMarks } from "../poll-marks";
import { TimeIn } from "../poll-time";
import { PollUses } from "./poll-uses";

const pageLength = 50;
const heads = ["Question", "Status", "Votes", "Used in", "Closes"];

type Shown = { staff: Staff; filter: LibraryFilter; after: string | undefined };

/** A table where there is room, a list of stacked rows on a phone. */
export async function LibraryTable({ staff, filter, after }: Shown) {
  const [{ items, next }, { timeZone }] = await Promise.all([
    listPolls(staff, filter, { after: decodeCursor(after, isTimeKey), limit: pageLength }),
    getNewsroom(),
  ]);
  if (items.length === 0)
    return (
      <NothingFound
        path="/desk/polls"
        isFiltered={isLibraryFiltered(filter) || after !== undefined}
        none="No polls yet. A story’s editor has “Add poll”."
      />
    );
  return (
    <>
      <table className="block w-full md:table">
        <caption className="sr-only">Polls</caption>
        <thead className="hidden text-left text-[14px] text-quiet md:table-header-group">
          <tr className="border-b border-ink">
            {heads.map((word) => (
              <th
                key={word}
                scope="col"
                className={`py-2 pr-4 font-normal last:pr-0 ${isNumber(word) ? "text-right" : ""}`}
              >
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {items.map((poll) => (
            <Row
              key={poll.id}
              poll={poll}
              timeZone={timeZone}
              mayOpen={may(staff.role, "story.editAny")}
            />
          ))}
        </tbody>
      </table>
      <ListKeys />
      <Pager path="/desk/polls" query={{ ...filter, after }} next={next} />
    </>
  );
}

const isNumber = (word: string) => word === "Votes" || word === "Closes";

function Row({
  poll: { id, question, kind, state, votes, uses, closesAt },
  timeZone,
  mayOpen,
}: {
  poll: LibraryPoll;
  timeZone: string;
  mayOpen: boolean;
}) {
  return (
    <tr className="flex flex-wrap gap-x-4 border-b border-rule py-2 focus-within:bg-sheet hover:bg-sheet md:table-row md:h-[52px] md:py-0">
      <td className="w-full py-1 md:w-auto md:py-2 md:pr-4">
        <a
          href={`/desk/polls/${id}`}
          data-list-item=""
          className="touch font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere hover:underline"
        >
          {question || "No question yet"}
        </a>
        {kind !== "single" && <p className="text-[14px] text-quiet">{kindWords[kind]}</p>}
      </td>
      <td className="text-[15px] md:pr-4">
        <StatusMark {...pollMarks[state]} />
      </td>
      <td className="text-[15px] tabular-nums md:pr-4 md:text-right">
        {votes.toLocaleString("en-GB")}
        <span className="md:sr-only"> {votes === 1 ? "vote" : "votes"}</span>
      </td>
      <td className="w-full text-[15px] text-quiet wrap-anywhere md:w-auto md:py-2 md:pr-4">
        <PollUses uses={uses.slice(0, 2)} mayOpen={mayOpen} />
        {uses.length > 2 && (
          <a href={`/desk/polls/${id}#uses`} className="touch hover:underline md:min-h-[24px]">
            and {uses.length - 2} more
          </a>
        )}
      </td>
      <td className="text-[15px] text-quiet md:text-right md:whitespace-nowrap">
        {closesAt ? (
          <>
            <span className="md:sr-only">{state === "closed" ? "Closed" : "Closes"} </span>
            <TimeIn at={closesAt} dates={english(timeZone).dates} />
          </>
        ) : (
          "No end"
        )}
      </td>
    </tr>
  );
}
