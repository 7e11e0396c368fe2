"use client";

import { useEffect, useRef, useState } from "react";
import { TwoVersions } from "@/components/desk/two-versions.client";
import type { DeskFront, FrontStory } from "@/domain/front/desk-queries";
import { areas } from "@/domain/front/rules";
import { AreaList } from "./area-list.client";
import { ArrangementOutline } from "./arrangement-outline";
import { FrontBar } from "./front-bar.client";
import { FrontFinder } from "./front-finder.client";
import { PlaceDialog } from "./place-dialog.client";
import { rowsOf } from "./rows";
import { useArranging } from "./use-arranging.client";
import { useDragPlaces } from "./use-drag-places.client";
import { useFrontDraft } from "./use-front-draft.client";
import { useFrontLive } from "./use-front-live.client";

type Props = {
  front: DeskFront;
  /** What it is called: "Front page", or a section's name. */
  name: string;
  newest: FrontStory[];
  sections: { id: string; name: string }[] | null;
  timeZone: string;
  /** Where its preview and its history are. */
  previewHref: string;
  historyHref: string;
};

/** A front under its editors' hands, and the stories they choose from. */
export function FrontDesk({ front, newest, sections, timeZone, ...props }: Props) {
  const draft = useFrontDraft(front);
  const company = useFrontLive(front.sectionId, draft.look);
  const [found, setFound] = useState(newest);
  const known = { ...byId(newest), ...byId(found), ...front.stories };
  const arranging = useArranging(draft, known);
  const drag = useDragPlaces(arranging.place);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page, arranging.focus);
  const { arrangement } = draft;
  const rows = rowsOf(arrangement, front.offers, known);

  return (
    <div ref={page}>
      <FrontBar {...props} {...{ front, draft, company }} said={arranging.said} />
      {draft.saving.kind === "conflict" && (
        <TwoVersions
          what="arrangement"
          by={draft.saving.theirs.by}
          mine={<ArrangementOutline arrangement={arrangement} stories={known} />}
          theirs={<ArrangementOutline arrangement={draft.saving.theirs.value} stories={known} />}
          onChoose={draft.settle}
        />
      )}
      <div className="grid grid-cols-1 gap-x-13 gap-y-10 pt-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="grid grid-cols-1 content-start gap-10">
          {areas.map((area) => (
            <AreaList
              key={area}
              {...{ area, sections, timeZone, drag }}
              plan={arrangement[area]}
              rows={rows[area]}
              stories={known}
              onVerb={arranging.run}
              onPlace={arranging.place}
              onSize={(size) => arranging.resize(area, size)}
              onFill={(fill) => arranging.fill(area, fill)}
            />
          ))}
        </div>
        <FrontFinder
          {...{ newest, timeZone, drag, arrangement }}
          onFound={setFound}
          onPlace={arranging.place}
        />
      </div>
      {arranging.changing && (
        <PlaceDialog
          {...arranging.changing}
          picture={front.pictures[arranging.changing.place.mediaId ?? ""]}
          timeZone={timeZone}
          onClose={arranging.close}
          onSet={arranging.describe}
        />
      )}
    </div>
  );
}

const byId = (stories: FrontStory[]): Record<string, FrontStory> =>
  Object.fromEntries(stories.map((story) => [story.id, story]));

/** A row that was moved takes the cursor with it, so that one can press again. */
function useKeptFocus(
  page: { current: HTMLElement | null },
  focus: { row: string; step: string; at: number } | null,
) {
  useEffect(() => {
    if (!focus) return;
    const buttons = page.current?.querySelectorAll<HTMLElement>(`[data-row="${focus.row}"]`);
    const all = [...(buttons ?? [])];
    (all.find((button) => button.dataset.step === focus.step) ?? all[0])?.focus();
  }, [page, focus]);
}
