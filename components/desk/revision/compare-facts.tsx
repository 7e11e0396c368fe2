import type { FactChange, Value } from "@/domain/story/revision/rules";
import { Added, Removed } from "./pieces";

/** What differs besides the words: what went, what came, and what only changed its place. */
export function CompareFacts({ facts }: { facts: FactChange[] }) {
  return (
    <dl>
      {facts.map(({ label, removed, added, moved }) => (
        <div key={label} className="border-b border-rule py-3">
          <dt className="font-semibold">{label}</dt>
          {removed.map((value) => (
            <dd key={`-${value.key}`} className="pt-1 wrap-anywhere">
              <Removed>{value.words}</Removed>
              <Thumbnail value={value} />
            </dd>
          ))}
          {added.map((value) => (
            <dd key={`+${value.key}`} className="pt-1 wrap-anywhere">
              <Added>{value.words}</Added>
              <Thumbnail value={value} />
            </dd>
          ))}
          {moved.length > 0 && (
            <dd className="pt-1">
              <span className="text-quiet">In another order now:</span>
              <ol className="list-inside list-decimal">
                {moved.map(({ key, words }) => (
                  <li key={key}>{words}</li>
                ))}
              </ol>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** For the eye: its words stand above it. */
const Thumbnail = ({ value: { picture } }: { value: Value }) =>
  picture ? <img src={picture} alt="" className="mt-1 max-h-[120px] border border-rule" /> : null;
