import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import { commentsHref } from "@/domain/comment/addresses";

/** After voting: a vote says which side, and only words say why. */
export function Invitation({ slug }: { slug: string }) {
  const { words } = useVoice();
  return (
    <p className="mt-4 text-[15px]">
      <Said
        parts={words.poll.sayWhy(
          (text) => (
            <a href={commentsHref(slug, {}, "comments")} data-say-why className="touch link">
              {text}
            </a>
          ),
          (text) => (
            <a href={commentsHref(slug, { sort: "sides" })} rel="nofollow" className="touch link">
              {text}
            </a>
          ),
        )}
      />
    </p>
  );
}
