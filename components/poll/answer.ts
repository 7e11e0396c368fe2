import type { PollView } from "@/domain/poll/queries";

/** A poll for programs. Hidden results are null already when they come from the database. */
export const pollJson = (poll: PollView) => ({
  id: poll.id,
  question: poll.question,
  status: poll.state === "closed" ? ("closed" as const) : ("open" as const),
  opensAt: poll.opensAt,
  closesAt: poll.closesAt,
  total: poll.total,
  options: poll.options.map(({ id, label, votes }) => ({ id, label, votes })),
  yours: poll.yours,
  url: `/polls/${poll.id}`,
});

export const answerPoll = (poll: PollView, headers: Headers = new Headers()): Response => {
  headers.set("cache-control", "private, no-store");
  return Response.json(pollJson(poll), { headers });
};
