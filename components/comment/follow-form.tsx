import { useVoice } from "@/components/site/use-voice";

type Props = {
  slug: string;
  isFollowing: boolean;
  /** Names the story where several are listed. */
  about?: string;
  /** Only the button. */
  isPlain?: boolean;
};

/** To be told of new comments on a story, or no longer; works without a script. */
export function FollowForm({ slug, isFollowing, about, isPlain = false }: Props) {
  const { follow, unfollow, following, aboutStory } = useVoice().words.comments;
  const words = isFollowing ? unfollow : follow;
  return (
    <form
      method="post"
      action={`/api/stories/${encodeURIComponent(slug)}/follow`}
      className="flex flex-wrap items-baseline gap-x-3 text-[15px] text-quiet"
    >
      {isFollowing && !isPlain && <span>{following}</span>}
      <button
        type="submit"
        name="follow"
        value={isFollowing ? "no" : "yes"}
        aria-label={about && aboutStory(words, about)}
        className="touch link cursor-pointer"
      >
        {words}
      </button>
    </form>
  );
}
