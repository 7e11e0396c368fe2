import { notFound } from "next/navigation";
import { DraftArticle } from "@/components/story/draft-article";
import { requireStaff } from "@/domain/person/session";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Draft" };

export default async function Draft({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const story = id.success ? await getDeskStory(staff, id.data) : null;
  if (!story) notFound();
  return <DraftArticle staff={staff} content={story.content} />;
}
