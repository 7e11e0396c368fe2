import { addressOf } from "@/lib/address";
import { type Shown, themes, widths } from "./shown";

/** Above a preview: what this is, how wide, how lit, for whom else, and the way back. */
export function PreviewBar({ id, shown }: { id: string; shown: Shown }) {
  const here = `/desk/stories/${id}/preview`;
  return (
    <header className="flex flex-wrap items-center gap-x-8 border-b border-rule px-5 text-[15px] md:px-8 print:hidden">
      <p className="grow py-2 font-semibold">Preview: only staff see this page</p>
      <Choice
        label="Width"
        options={widths.map(([width, word]) => ({
          word,
          href: addressOf(here, { ...shown, width }),
          isChosen: shown.width === width,
        }))}
      />
      <Choice
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

type Option = { word: string; href: string; isChosen: boolean };

function Choice({ label, options }: { label: string; options: Option[] }) {
  return (
    <nav aria-label={label} className="flex items-center gap-3">
      <span aria-hidden="true" className="text-quiet">
        {label}
      </span>
      {options.map(({ word, href, isChosen }) => (
        <a
          key={word}
          href={href}
          aria-current={isChosen ? "true" : undefined}
          className={`touch border-y-4 border-t-transparent ${
            isChosen
              ? "border-b-verdigris font-semibold"
              : "border-b-transparent hover:border-b-rule"
          }`}
        >
          {word}
        </a>
      ))}
    </nav>
  );
}
