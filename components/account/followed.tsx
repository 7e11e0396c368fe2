import { FollowForm } from "@/components/comment/follow-form";
import { listFollowed } from "@/domain/follow/queries";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";

/** The conversations one is told of, each with its way out. */
export async function Followed({ viewer }: { viewer: Viewer }) {
  const [stories, { words }] = await Promise.all([listFollowed(viewer), getVoice()]);
  if (stories.length === 0) return <p className="text-quiet">{words.account.noFollowed}</p>;
  return (
    <ul>
      {stories.map(({ slug, headline }) => (
        <li
          key={slug}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-1"
        >
          <a
            href={`/stories/${slug}#comments`}
            className="link touch min-w-0 wrap-anywhere"
            dir="auto"
          >
            {headline}
          </a>
          <FollowForm slug={slug} about={headline} isFollowing isPlain />
        </li>
      ))}
    </ul>
  );
}
