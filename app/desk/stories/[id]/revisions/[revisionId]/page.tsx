import { notFound } from "next/navigation";
import { RevisionBar } from "@/components/desk/revision/revision-bar";
import { DraftArticle } from "@/components/story/draft-article";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { getDeskStory } from "@/domain/story/desk-queries";
import { revisionInput } from "@/domain/story/input";
import { getRevision } from "@/domain/story/revision/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Revision" };

export default async function Revision({ params }: PageProps<{ id: string; revisionId: string }>) {
  const staff = await requireStaff("story.write");
  const ids = revisionInput.safeParse(await params);
  if (!ids.success) notFound();
  const [story, revision, { timeZone }] = await Promise.all([
    getDeskStory(staff, ids.data.id),
    getRevision(staff, ids.data.id, ids.data.revisionId),
    getNewsroom(),
  ]);
  if (!story || !revision) notFound();
  return (
    <>
      <RevisionBar story={story} revision={revision} timeZone={timeZone} />
      <DraftArticle seenBy={staff} content={revision.content} />
    </>
  );
}
