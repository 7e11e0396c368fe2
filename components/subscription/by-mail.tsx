import { useVoice } from "@/components/site/use-voice";
import { newsletterHref } from "./addresses";

/** A quiet way from a section to its stories by mail. */
export function ByMail({ section }: { section: { slug: string; name: string } }) {
  const { fromStory } = useVoice().words.newsletter;
  return (
    <p className="pt-8 text-[15px] text-quiet print:hidden">
      <a href={newsletterHref(section)} className="touch link min-w-0 wrap-anywhere">
        {fromStory(section.name)}
      </a>
    </p>
  );
}
