import type { FrontStory } from "@/domain/front/desk-queries";
import { type Arrangement, areas } from "@/domain/front/rules";
import { areaWords } from "./words";

/** What stands where, in words. */
export function ArrangementOutline({
  arrangement,
  stories,
}: {
  arrangement: Arrangement;
  stories: Record<string, FrontStory>;
}) {
  return (
    <dl className="grid gap-2 pt-2 text-[15px]">
      {areas.map((area) => (
        <div key={area}>
          <dt className="text-[14px] text-quiet">{areaWords[area].name}</dt>
          {arrangement[area].places.length === 0 && <dd>Filled by its rule</dd>}
          {arrangement[area].places.map(({ storyId, headline }) => (
            <dd key={storyId} className="font-prose leading-[1.4] wrap-anywhere">
              {headline || stories[storyId]?.headline || "A story placed meanwhile"}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
