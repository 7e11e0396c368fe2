import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuestBar } from "@/components/preview/guest-bar";
import { DraftArticle } from "@/components/story/draft-article";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { openPreview } from "@/domain/preview/commands";
import type { PageProps } from "@/lib/page-props";

/** Says nothing of the draft: titles stay in histories and in the messages of other programs. */
export async function generateMetadata(): Promise<Metadata> {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return {
    title: `${words.story.guest.title} | ${title}`,
    robots: { index: false, follow: false },
  };
}

export default async function PreviewForOthers({ params }: PageProps<{ token: string }>) {
  const preview = await openPreview((await params).token);
  if (!preview) notFound();
  return (
    <>
      <GuestBar preview={preview} />
      <DraftArticle seenBy={preview} content={preview.content} />
    </>
  );
}
