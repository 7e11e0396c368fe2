import { useVoice } from "./use-voice";

export function EmptyList({ isPaged }: { isPaged: boolean }) {
  const { words } = useVoice();
  return (
    <p className="border-t border-rule py-5 font-prose text-[1.25rem] text-quiet">
      {isPaged ? words.site.lists.nothingOlder : words.site.lists.noneYet}{" "}
      <a href="/" className="link">
        {words.site.toFrontPage}
      </a>
    </p>
  );
}
