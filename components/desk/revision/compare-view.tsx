import type { StoryContent } from "@/domain/story/input";
import { diffDoc, diffText } from "@/domain/story/revision/diff";
import type { FactChange } from "@/domain/story/revision/rules";
import { CompareBody } from "./compare-body";
import { CompareFacts } from "./compare-facts";
import { Pieces } from "./pieces";

/** Two texts as one, what went and what came marked for the eye and for a screen reader. */
export function CompareView({
  from,
  to,
  facts,
}: {
  from: StoryContent;
  to: StoryContent;
  facts: FactChange[];
}) {
  const headline = diffText(from.headline, to.headline);
  const standfirst = diffText(from.standfirst, to.standfirst);
  const blocks = diffDoc(from.doc, to.doc);
  const changes =
    [headline, standfirst].filter((pieces) => pieces.some(({ change }) => change !== "same"))
      .length +
    blocks.filter(({ change }) => change !== "same").length +
    facts.length;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px]">
      <article className="min-w-0 max-w-[720px]">
        <p role="status" className="pb-4 text-[15px] text-quiet">
          {changes === 0
            ? "These two texts are the same."
            : `${changes} ${changes === 1 ? "place differs" : "places differ"}.`}
        </p>
        <h2 className="font-display text-[34px] leading-[1.1] font-[530]">
          <Pieces pieces={headline} />
        </h2>
        <p className="mt-3 font-prose text-[19px]">
          <Pieces pieces={standfirst} />
        </p>
        <div className="mt-6 font-prose text-[18px] leading-[1.55]">
          <CompareBody blocks={blocks} />
        </div>
      </article>
      <aside aria-label="Besides the words">
        <h2 className="border-t-2 border-ink pt-2 text-[17px] font-semibold">Besides the words</h2>
        {facts.length === 0 && <p className="pt-2 text-quiet">Nothing else has changed.</p>}
        <CompareFacts facts={facts} />
      </aside>
    </div>
  );
}
