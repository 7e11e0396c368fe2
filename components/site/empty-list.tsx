import { useVoice } from "./use-voice";

type Shown = {
  isPaged: boolean;
  /** Why there is nothing, where the usual sentence does not say it. */
  why?: string;
};

/** A list without anything in it: one sentence, and the way on. */
export function EmptyList({ isPaged, why }: Shown) {
  const { words } = useVoice();
  return (
    <div className="river hung">
      <p className="py-8 font-prose text-[1.25rem] text-quiet">
        {why ?? (isPaged ? words.site.lists.nothingOlder : words.site.lists.noneYet)}{" "}
        <a href="/" className="link">
          {words.site.toFrontPage}
        </a>
      </p>
    </div>
  );
}
