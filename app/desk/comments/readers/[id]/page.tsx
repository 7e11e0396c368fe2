import { notFound } from "next/navigation";
import { ReaderPage } from "@/components/sanction/reader-file";
import { getReaderFile, listLatestOf } from "@/domain/comment/reader/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { readerId } from "@/domain/sanction/input";
import { listSanctionsOf } from "@/domain/sanction/queries";
import { findWatchOn } from "@/domain/watch/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Reader" };

export default async function Reader({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("person.sanction");
  const id = readerId.safeParse((await params).id);
  const reader = id.success ? await getReaderFile(staff, id.data) : null;
  if (!reader) notFound();
  const [latest, sanctions, watchId, { timeZone }] = await Promise.all([
    listLatestOf(staff, reader.id),
    listSanctionsOf(staff, reader.id),
    findWatchOn(staff, reader.id),
    getNewsroom(),
  ]);
  return (
    <ReaderPage
      reader={reader}
      latest={latest}
      sanctions={sanctions}
      watchId={watchId}
      timeZone={timeZone}
    />
  );
}
