import { addressOf } from "@/lib/address";
import { PreviewChoice } from "./preview-choice";
import { type Shown, themes, widths } from "./shown";

/** Above a preview: what this is, how wide, how lit, for whom else, and the way back. */
export function PreviewBar({ id, shown }: { id: string; shown: Shown }) {
  const here = `/desk/stories/${id}/preview`;
  return (
    <header className="flex flex-wrap items-center gap-x-8 border-b border-rule px-5 text-[15px] md:px-8 print:hidden">
      <p className="grow py-2 font-semibold">Preview: only staff see this page</p>
      <PreviewChoice
        label="Width"
        options={widths.map(([width, word]) => ({
          word,
          href: addressOf(here, { ...shown, width }),
          isChosen: shown.width === width,
        }))}
      />
      <PreviewChoice
        label="Theme"
        options={themes.map(([theme, word]) => ({
          word,
          href: addressOf(here, { ...shown, theme }),
          isChosen: shown.theme === theme,
        }))}
      />
      <nav aria-label="Preview" className="flex gap-5">
        <a href={`/desk/stories/${id}/links`} className="link touch">
          Show to others
        </a>
        <a href={`/desk/stories/${id}`} className="link touch">
          Back to the editor
        </a>
      </nav>
    </header>
  );
}
