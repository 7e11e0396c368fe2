import { newsletterHref } from "@/components/subscription/addresses";
import { buttonClass } from "@/components/ui/button";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { isKept } from "@/domain/saved/queries";
import { env } from "@/lib/env";
import { KeepForm } from "./keep-form";

type Props = {
  storyId: string;
  slug: string;
  section: { slug: string; name: string };
  viewer: Viewer | null;
};

/** What can be done with a story that was read: passed on, kept for later, asked for more of its kind. */
export async function StoryTools({ storyId, slug, section, viewer }: Props) {
  const [{ words }, kept] = await Promise.all([
    getVoice(),
    viewer ? isKept(viewer, storyId) : false,
  ]);
  const { share, keep, resume } = words.story;
  return (
    <div
      id="kept"
      data-tools={encodeURIComponent(slug)}
      data-counted={env().CACHE_PURGE_URL ? "" : undefined}
      className="story-tools"
    >
      <a href={`/stories/${slug}`} className="touch link" data-permalink>
        {share.link}
      </a>
      <button type="button" className="touch link" data-share hidden>
        {share.button}
      </button>
      <span role="status" data-copied />
      {kept && <span>{keep.kept}</span>}
      {viewer && <KeepForm slug={slug} isKept={kept} />}
      <a href={newsletterHref(section)} className="touch link">
        {words.newsletter.fromStory(section.name)}
      </a>
      <button type="button" className={buttonClass("ink", "resume")} data-resume hidden>
        {resume}
      </button>
    </div>
  );
}
