import { Children, type ReactNode } from "react";
import type { BlockChange } from "@/domain/story/revision/diff";
import { Added, Pieces, Removed } from "./pieces";

/** So many passages without a change stand between two changes; the rest is folded. */
const around = 1;
/** Folding less would only cost a click. */
const worthFolding = 4;

/** A body passage by passage; what did not change is folded but for what stands next to a change. */
export function CompareBody({ blocks }: { blocks: BlockChange[] }) {
  const isSame = blocks.every(({ change }) => change === "same");
  if (isSame) return Children.toArray(blocks.map((block) => <Passage block={block} />));
  return Children.toArray(
    runsOf(blocks).map((run) =>
      run.length > 1 ? (
        <details className="mt-3 font-sans text-[15px]">
          <summary className="touch cursor-pointer text-quiet">
            {run.length} passages without a change
          </summary>
          <div className="font-prose text-[18px]">
            {Children.toArray(run.map((block) => <Passage block={block} />))}
          </div>
        </details>
      ) : (
        Children.toArray(run.map((block) => <Passage block={block} />))
      ),
    ),
  );
}

/** Passages one by one, and those to fold together. */
function runsOf(blocks: BlockChange[]): BlockChange[][] {
  const isNear = (at: number) =>
    blocks.slice(Math.max(0, at - around), at + around + 1).some(({ change }) => change !== "same");
  const runs: BlockChange[][] = [];
  let run: BlockChange[] = [];
  const end = () => {
    runs.push(...(run.length < worthFolding ? run.map((block) => [block]) : [run]));
    run = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (!isNear(at)) {
      run.push(block);
      continue;
    }
    end();
    runs.push([block]);
  }
  end();
  return runs;
}

const edges: Record<BlockChange["change"], string> = {
  same: "border-transparent",
  added: "border-verdigris",
  removed: "border-alarm",
  changed: "border-copper",
  restyled: "border-copper",
};

/** What a passage without words is. */
const nameless: Partial<Record<BlockChange["type"], string>> = {
  figure: "A picture",
  horizontalRule: "A divider",
  embed: "A piece of another site",
  pollPlace: "The place of the poll",
  relatedStory: "The card of another story",
  paragraph: "An empty line",
};

function Passage({ block: { type, change, pieces, links } }: { block: BlockChange }) {
  const isHeading = type === "heading";
  return (
    <div
      className={`mt-3 border-l-4 pl-3 whitespace-pre-line ${edges[change]} ${isHeading ? "font-display text-[24px] font-[530]" : ""}`}
    >
      <Pieces pieces={pieces} />
      {pieces.length === 0 && <Marked change={change}>{nameless[type] ?? "Nothing yet"}</Marked>}
      {change === "restyled" && (
        <span className="ml-2 font-sans text-[14px] text-quiet">
          {links ? "the same words, leading elsewhere" : "the same words, set otherwise"}
        </span>
      )}
      {links && (
        <ul aria-label="Links" className="font-sans text-[14px] wrap-anywhere">
          {links.removed.map((link) => (
            <li key={`-${link}`}>
              <Removed>{link}</Removed>
            </li>
          ))}
          {links.added.map((link) => (
            <li key={`+${link}`}>
              <Added>{link}</Added>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Marked({ change, children }: { change: BlockChange["change"]; children: ReactNode }) {
  const words = <span className="font-sans text-[15px] text-quiet">{children}</span>;
  if (change === "added") return <Added>{words}</Added>;
  return change === "removed" ? <Removed>{words}</Removed> : words;
}
