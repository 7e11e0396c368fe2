import { notFound } from "next/navigation";
import { DraftPage } from "@/components/preview/draft-page";
import { shownBy } from "@/components/preview/shown";
import { requireStaff } from "@/domain/person/session";
import { getDeskStory } from "@/domain/story/desk-queries";
import { storyId } from "@/domain/story/input";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Draft" };

/** A draft by itself, as wide as its frame: what the preview shows as a phone. */
export default async function Draft({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const id = storyId.safeParse((await params).id);
  const story = id.success ? await getDeskStory(staff, id.data) : null;
  if (!story) notFound();
  const { theme } = shownBy(await searchParams);
  return <DraftPage staff={staff} content={story.content} theme={theme} />;
}
