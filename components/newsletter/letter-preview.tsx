import { PreviewChoice } from "@/components/preview/preview-choice";
import type { Written } from "@/domain/newsletter/letter-content";
import type { SectionView } from "@/domain/section/queries";
import { addressOf } from "@/lib/address";

type Shown = {
  letter: Written | null;
  sections: SectionView[];
  seenBy: SectionView | undefined;
};

/** The mail as it would go out now: what programs show that know text only, and the others. */
export function LetterPreview({ letter, sections, seenBy }: Shown) {
  const choices = [
    { word: "Everything", href: "?", isChosen: !seenBy },
    ...sections.map(({ slug, name }) => ({
      word: name,
      href: addressOf("", { section: slug }),
      isChosen: seenBy?.slug === slug,
    })),
  ];
  return (
    <div className="grid gap-5">
      <div className="overflow-x-auto">
        <PreviewChoice label="Readers of" options={choices} />
      </div>
      {letter ? (
        <>
          <p>
            <span className="text-quiet">Subject: </span>
            <span className="font-semibold wrap-anywhere">{letter.subject || "none yet"}</span>
          </p>
          <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-[minmax(0,1fr)_390px]">
            <section aria-labelledby="as-text" className="min-w-0">
              <h2 id="as-text" className="pb-2 text-[17px] font-semibold">
                Plain text
              </h2>
              <pre
                // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
                tabIndex={0}
                dir="auto"
                className="max-h-[844px] overflow-auto border border-edge bg-sheet p-4 text-[14px] leading-[1.5]"
              >
                {letter.text}
              </pre>
            </section>
            <section aria-labelledby="as-page" className="min-w-0">
              <h2 id="as-page" className="pb-2 text-[17px] font-semibold">
                On a phone
              </h2>
              <iframe
                srcDoc={letter.html}
                sandbox=""
                title="The newsletter on a phone"
                className="h-[844px] w-full max-w-[390px] border border-edge bg-paper"
              />
            </section>
          </div>
        </>
      ) : (
        <p className="border-t border-rule py-8 text-quiet">
          {seenBy
            ? `It holds no published story of ${seenBy.name}: whoever chose nothing else gets no mail.`
            : "It holds no published story yet."}
        </p>
      )}
    </div>
  );
}
