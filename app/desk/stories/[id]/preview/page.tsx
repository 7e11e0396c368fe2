import { notFound } from "next/navigation";
import { PreviewBar } from "@/components/desk/preview-bar";
import { DraftArticle } from "@/components/story/draft-article";
import { requireStaff } from "@/domain/person/session";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Preview" };

export default async function Preview({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const story = id.success ? await getDeskStory(staff, id.data) : null;
  if (!story) notFound();
  const isPhone = first((await searchParams).width) === "phone";
  return (
    <>
      <PreviewBar id={story.id} isPhone={isPhone} />
      {isPhone ? (
        <iframe
          src={`/desk/stories/${story.id}/draft`}
          title="The story on a phone"
          className="mx-auto mt-5 block h-[844px] w-[390px] max-w-full border border-edge bg-paper"
        />
      ) : (
        <DraftArticle staff={staff} content={story.content} />
      )}
    </>
  );
}
