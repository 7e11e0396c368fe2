import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { CompareForm } from "@/components/desk/revision/compare-form";
import { CompareView } from "@/components/desk/revision/compare-view";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { compareRevisions } from "@/domain/story/revision/compare";
import { compareInput } from "@/domain/story/revision/input";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Compare" };

export default async function Compare({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const { id } = await params;
  const [compared, { timeZone }] = await Promise.all([
    compareRevisions(staff, id, compareInput.parse(await searchParams)),
    getNewsroom(),
  ]);
  if (!compared) notFound();
  const { revisions, from, to, result } = compared;
  return (
    <>
      <DeskTitle title="Compare">
        <a href={`/desk/stories/${id}`} className="link touch">
          Back to the editor
        </a>
      </DeskTitle>
      {revisions.length > 0 ? (
        <CompareForm storyId={id} {...{ revisions, from, to, timeZone }} />
      ) : (
        <p className="text-quiet">This story has no revisions yet.</p>
      )}
      {result && <CompareView {...result} />}
    </>
  );
}
