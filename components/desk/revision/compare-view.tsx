import { Children, type ReactNode } from "react";
import type { StoryContent } from "@/domain/story/input";
import { type BlockChange, diffDoc, diffText, type Piece } from "@/domain/story/revision/diff";
import type { FactChange } from "@/domain/story/revision/rules";

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
          {Children.toArray(blocks.map((block) => <BlockView block={block} />))}
        </div>
      </article>
      <aside aria-label="Besides the words">
        <h2 className="border-t-2 border-ink pt-2 text-[17px] font-semibold">Besides the words</h2>
        {facts.length === 0 && <p className="pt-2 text-quiet">Nothing else has changed.</p>}
        <dl>
          {facts.map(({ label, removed, added }) => (
            <div key={label} className="border-b border-rule py-3">
              <dt className="font-semibold">{label}</dt>
              {removed.map((value) => (
                <dd key={`-${value}`} className="pt-1">
                  <Removed>{value}</Removed>
                </dd>
              ))}
              {added.map((value) => (
                <dd key={`+${value}`} className="pt-1">
                  <Added>{value}</Added>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </aside>
    </div>
  );
}

const edges: Record<BlockChange["change"], string> = {
  same: "border-transparent",
  added: "border-verdigris",
  removed: "border-alarm",
  changed: "border-copper",
  restyled: "border-copper",
};

function BlockView({ block: { type, change, pieces } }: { block: BlockChange }) {
  const isHeading = type === "heading";
  return (
    <div
      className={`mt-3 border-l-4 pl-3 whitespace-pre-line ${edges[change]} ${isHeading ? "font-display text-[24px] font-[530]" : ""}`}
    >
      <Pieces pieces={pieces} />
      {type === "figure" && pieces.length === 0 && <span className="text-quiet">A picture</span>}
      {type === "horizontalRule" && <span className="text-quiet">A divider</span>}
      {change === "restyled" && (
        <span className="ml-2 font-sans text-[14px] text-quiet">the same words, set otherwise</span>
      )}
    </div>
  );
}

const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  Children.toArray(
    pieces.map(({ text, change }) =>
      change === "added" ? (
        <Added>{text}</Added>
      ) : change === "removed" ? (
        <Removed>{text}</Removed>
      ) : (
        text
      ),
    ),
  );

/** Screen readers mostly keep quiet about ins and del, so it is said. */
const Added = ({ children }: { children: ReactNode }) => (
  <ins className="bg-wash-a decoration-verdigris decoration-2 underline-offset-3">
    <span className="sr-only">[added] </span>
    {children}
    <span className="sr-only"> [end of added]</span>
  </ins>
);

const Removed = ({ children }: { children: ReactNode }) => (
  <del className="text-quiet decoration-alarm decoration-2">
    <span className="sr-only">[removed] </span>
    {children}
    <span className="sr-only"> [end of removed]</span>
  </del>
);
