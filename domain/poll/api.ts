import type { PollView } from "./queries";

/** A poll for programs. Hidden results are null already when they come from the database. */
export const pollJson = (poll: PollView) => ({
  id: poll.id,
  question: poll.question,
  kind: poll.kind,
  ...(poll.kind === "multiple" && { maxChoices: poll.maxChoices }),
  status: poll.state === "closed" ? ("closed" as const) : ("open" as const),
  opensAt: poll.opensAt,
  closesAt: poll.closesAt,
  total: poll.total,
  setAside: poll.setAside,
  options: poll.options.map(({ id, label, votes }) => ({ id, label, votes })),
  yours: poll.yours,
  ...(poll.choices.length > 1 && { choices: poll.choices }),
  ...(poll.asksTwice && { before: poll.before }),
  url: `/polls/${poll.id}`,
});

export const answerPoll = (poll: PollView, headers: Headers = new Headers()): Response => {
  headers.set("cache-control", "private, no-store");
  return Response.json(pollJson(poll), { headers });
};
