type Option = { word: string; href: string; isChosen: boolean };

/** Links of which one is chosen. */
export function PreviewChoice({ label, options }: { label: string; options: Option[] }) {
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
