import { notFound } from "next/navigation";
import { CorrectionDesk } from "@/components/correction/correction-desk";
import { RevisionList } from "@/components/desk/revision/revision-list";
import { StoryNotices } from "@/components/notice/story-notices";
import { DeskPlace } from "@/components/series/desk-place";
import { StoryEditor } from "@/components/story/editor/story-editor.client";
import { getNewsroom } from "@/domain/newsroom/queries";
import { listNotes } from "@/domain/note/queries";
import { requireStaff } from "@/domain/person/session";
import { listAuthors, listTeam } from "@/domain/person/staff-queries";
import { listSections } from "@/domain/section/queries";
import { getPolicy } from "@/domain/story/checklist/queries";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import { picturesOf, relatedTo } from "@/domain/story/queries";
import { openTogether } from "@/domain/story/together/commands";
import { namesOfTags } from "@/domain/tag/desk-queries";
import type { PageProps } from "@/lib/page-props";

type Props = PageProps<{ id: string }>;

export const metadata = { title: "Story" };

export default async function EditStory({ params }: Props) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const together = id.success ? await openTogether(staff, id.data) : null;
  const story = together?.ok && id.success ? await getDeskStory(staff, id.data) : null;
  if (!story || !together?.ok) notFound();
  const [newsroom, tags, sections, authors, pictures, related, policy, team, threads] =
    await Promise.all([
      getNewsroom(),
      namesOfTags(story.content.tagIds),
      listSections(),
      listAuthors(staff),
      picturesOf(story.content),
      relatedTo(story.content.doc),
      getPolicy(staff),
      listTeam(staff),
      listNotes(staff, story.id),
    ]);
  return (
    <>
      <StoryEditor
        key={story.id}
        story={{ ...story, version: together.version }}
        state={Buffer.from(together.state).toString("base64")}
        personId={staff.id}
        {...{
          tags,
          sections,
          authors,
          pictures,
          related,
          timeZone: newsroom.timeZone,
          policy,
          team,
          threads,
        }}
      />
      <StoryNotices {...{ staff, storyId: story.id }} />
      {story.liveSlug && story.may.publish && (
        <CorrectionDesk {...{ staff, storyId: story.id, timeZone: newsroom.timeZone }} />
      )}
      <DeskPlace {...{ staff, storyId: story.id }} />
      <RevisionList
        {...{ staff, storyId: story.id, maySave: story.may.save, timeZone: newsroom.timeZone }}
      />
    </>
  );
}
