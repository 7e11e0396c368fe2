import { KeepForm } from "@/components/story/keep-form";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listKept } from "@/domain/saved/queries";

/** The stories one has kept for later, each with its way out. */
export async function Kept({ viewer }: { viewer: Viewer }) {
  const [stories, { words }] = await Promise.all([listKept(viewer), getVoice()]);
  if (stories.length === 0) return <p className="text-quiet">{words.account.noKept}</p>;
  return (
    <ul>
      {stories.map(({ slug, headline }) => (
        <li
          key={slug}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-1 text-[15px]"
        >
          <a
            href={`/stories/${slug}`}
            className="link touch min-w-0 text-[17px] wrap-anywhere"
            dir="auto"
          >
            {headline}
          </a>
          <KeepForm slug={slug} about={headline} isKept />
        </li>
      ))}
    </ul>
  );
}
