import { PreviewChoice } from "@/components/preview/preview-choice";
import { type Shown, themes, widths } from "@/components/preview/shown";
import { addressOf } from "@/lib/address";

/** Above a front's preview: what this is, how wide, how lit, and the way back. */
export function FrontPreviewBar({ section, shown }: { section: string | undefined; shown: Shown }) {
  const here = (change: Partial<Shown>) =>
    addressOf("/desk/front/preview", { section, ...shown, ...change });
  return (
    <header className="flex flex-wrap items-center gap-x-8 border-b border-rule px-5 text-[15px] md:px-8 print:hidden">
      <p className="grow py-2 font-semibold">Preview of the draft: only staff see this page</p>
      <PreviewChoice
        label="Width"
        options={widths.map(([width, word]) => ({
          word,
          href: here({ width }),
          isChosen: shown.width === width,
        }))}
      />
      <PreviewChoice
        label="Theme"
        options={themes.map(([theme, word]) => ({
          word,
          href: here({ theme }),
          isChosen: shown.theme === theme,
        }))}
      />
      <a href={addressOf("/desk/front", { section })} className="link touch">
        Back to the arrangement
      </a>
    </header>
  );
}
