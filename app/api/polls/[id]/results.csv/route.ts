import { asStaff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { currentVoter } from "@/domain/poll/current-voter";
import { pollId } from "@/domain/poll/input";
import { getPublicPoll } from "@/domain/poll/queries";
import { resultsTable } from "@/domain/poll/results-table";
import { getRunoff } from "@/domain/poll/standing";
import { toCsv } from "@/lib/csv";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = pollId.safeParse((await params).id);
  const viewer = await getViewer();
  const voter = await currentVoter(viewer);
  const staff = viewer && asStaff(viewer, "poll.integrity");
  const poll = id.success && (await getPublicPoll(id.data, voter, "", { staff }));
  if (!poll) return problem(404, "Not found", "No public poll has this id.");
  if (poll.total === null) return problem(403, "Hidden", "The results are not shown yet.");
  return new Response(toCsv(resultsTable(poll, await getRunoff(poll))), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="poll-${poll.id}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
