import { notFound } from "next/navigation";
import { DraftPage } from "@/components/preview/draft-page";
import { PreviewBar } from "@/components/preview/preview-bar";
import { shownBy } from "@/components/preview/shown";
import { requireStaff } from "@/domain/person/session";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import { addressOf } from "@/lib/address";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Preview" };

export default async function Preview({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const story = id.success ? await getDeskStory(staff, id.data) : null;
  if (!story) notFound();
  const shown = shownBy(await searchParams);
  return (
    <>
      <PreviewBar id={story.id} shown={shown} />
      {shown.width === "phone" ? (
        <iframe
          src={addressOf(`/desk/stories/${story.id}/draft`, { theme: shown.theme })}
          title="The story on a phone"
          className="mx-auto my-5 block h-[844px] w-[390px] max-w-full border border-edge bg-paper"
        />
      ) : (
        <DraftPage staff={staff} content={story.content} theme={shown.theme} />
      )}
    </>
  );
}
