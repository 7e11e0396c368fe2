import { notFound } from "next/navigation";
import { DeskPollPage } from "@/components/poll/desk-poll";
import { requireStaff } from "@/domain/person/session";
import { getPollFigures } from "@/domain/poll/desk-queries";
import { pollId } from "@/domain/poll/input";
import { listBursts } from "@/domain/poll/integrity/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Poll" };

export default async function Poll({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("poll.integrity");
  const id = pollId.safeParse((await params).id);
  const poll = id.success ? await getPollFigures(staff, id.data) : null;
  if (!poll) notFound();
  return <DeskPollPage staff={staff} poll={poll} bursts={await listBursts(staff, poll.id)} />;
}
