import { getBreaking } from "@/domain/front/breaking/queries";
import { getVoice } from "@/domain/newsroom/queries";

/** What has just happened, above every page until its time is over. */
export async function BreakingLine() {
  const [line, { words, directionOf }] = await Promise.all([getBreaking(), getVoice()]);
  if (!line) return null;
  const { text, slug } = line;
  return (
    <aside
      aria-label={words.site.front.breakingNews}
      className="border-b-4 border-alarm bg-sheet print:hidden"
    >
      <p className="mx-auto flex max-w-[1240px] flex-wrap items-baseline gap-x-4 px-5 py-3 text-[1.0625rem] leading-[1.35] md:px-8">
        <strong className="font-semibold text-alarm">{words.site.front.breaking}</strong>
        <span
          className="min-w-0 flex-1 basis-[300px] font-semibold wrap-anywhere"
          dir={directionOf(text)}
        >
          {slug ? (
            <a href={`/stories/${slug}`} className="link">
              {text}
            </a>
          ) : (
            text
          )}
        </span>
      </p>
    </aside>
  );
}
