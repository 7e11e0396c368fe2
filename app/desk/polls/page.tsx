import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPollTable } from "@/components/poll/desk-poll-table";
import { requireStaff } from "@/domain/person/session";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Polls" };

export default async function Polls({ searchParams }: PageProps) {
  const staff = await requireStaff("poll.integrity");
  const { after } = await searchParams;
  return (
    <>
      <DeskTitle title="Polls" />
      <DeskPollTable staff={staff} after={first(after)} />
    </>
  );
}
