import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { LinkList } from "@/components/preview/link-list";
import { MakeLink } from "@/components/preview/make-link.client";
import { ButtonLink } from "@/components/ui/button";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listLinks } from "@/domain/preview/queries";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Preview links" };

export default async function PreviewLinks({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const story = id.success ? await getDeskStory(staff, id.data) : null;
  if (!story) notFound();
  const [links, { timeZone }] = await Promise.all([listLinks(staff, story.id), getNewsroom()]);
  return (
    <>
      <DeskTitle title="Preview links">
        <ButtonLink href={`/desk/stories/${story.id}/preview`} tone="quiet">
          Back to the preview
        </ButtonLink>
      </DeskTitle>
      <p className="font-prose text-[19px] font-semibold">
        {story.content.headline || "Untitled story"}
      </p>
      <p className="max-w-[640px] pt-1 pb-5 text-quiet">
        Whoever has a link sees this one draft as it is when they open it, without signing in. It is
        never listed and never kept in a cache.
      </p>
      <div className="grid max-w-[860px] gap-5">
        {story.may.share && <MakeLink storyId={story.id} />}
        <LinkList
          storyId={story.id}
          links={links}
          timeZone={timeZone}
          mayRevoke={story.may.share}
        />
      </div>
    </>
  );
}
