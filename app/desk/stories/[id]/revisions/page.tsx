import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { Pager } from "@/components/desk/pager";
import { RevisionKinds } from "@/components/desk/revision/revision-kinds";
import { RevisionRow } from "@/components/desk/revision/revision-row";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { storyId } from "@/domain/story/input";
import { beforeInput, kindInput } from "@/domain/story/revision/input";
import { listRevisions } from "@/domain/story/revision/queries";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Revisions" };

export default async function Revisions({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  if (!id.success) notFound();
  const query = await searchParams;
  const [kind, after] = [kindInput.parse(first(query.kind)), first(query.after)];
  const [{ items, next }, { timeZone }] = await Promise.all([
    listRevisions(staff, id.data, { kind, before: beforeInput.parse(after), limit: 50 }),
    getNewsroom(),
  ]);
  const path = `/desk/stories/${id.data}/revisions`;
  return (
    <>
      <DeskTitle title="Revisions">
        <a href={`/desk/stories/${id.data}`} className="link touch">
          Back to the editor
        </a>
      </DeskTitle>
      <RevisionKinds path={path} kind={kind} />
      <ol className="text-[15px]">
        {items.map((revision) => (
          <RevisionRow key={revision.id} storyId={id.data} {...{ revision, timeZone }} />
        ))}
      </ol>
      {items.length === 0 && <p className="py-8 text-quiet">No revisions of this kind.</p>}
      <Pager path={path} query={{ kind, after }} next={next === null ? null : String(next)} />
    </>
  );
}
