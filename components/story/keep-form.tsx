import { useVoice } from "@/components/site/use-voice";

type Props = {
  slug: string;
  isKept: boolean;
  /** Names the story where several are listed. */
  about?: string;
};

/** To keep a story for later, or no longer; works without a script. */
export function KeepForm({ slug, isKept, about }: Props) {
  const { story, comments } = useVoice().words;
  const words = isKept ? story.keep.drop : story.keep.add;
  return (
    <form method="post" action={`/api/stories/${encodeURIComponent(slug)}/keep`}>
      <button
        type="submit"
        name="keep"
        value={isKept ? "no" : "yes"}
        aria-label={about && comments.aboutStory(words, about)}
        className="touch link cursor-pointer"
      >
        {words}
      </button>
    </form>
  );
}
