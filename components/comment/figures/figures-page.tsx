import type { ReactNode } from "react";
import { DeskTitle } from "@/components/desk/desk-title";
import { listQueueFigures } from "@/domain/comment/figures/by-queue";
import { listOverTime } from "@/domain/comment/figures/over-time";
import {
  getStanding,
  listCheckFigures,
  listModerators,
  listStoryFigures,
} from "@/domain/comment/figures/queries";
import { type Span, shareOf } from "@/domain/comment/figures/rules";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { ByCheck, ByModerator, ByQueue, ByStory } from "./figures-by";
import { OverTime } from "./over-time";
import { SpanChoice } from "./span-choice";
import { InShort } from "./standing";

/** How the conversation is kept: what comes, how long it waits, who decides, and what the checks are worth. */
export async function FiguresPage({ staff, span }: { staff: Staff; span: Span }) {
  const [standing, buckets, queues, moderators, stories, checks, { timeZone }] = await Promise.all([
    getStanding(staff, span),
    listOverTime(staff, span),
    listQueueFigures(staff, span),
    listModerators(staff, span),
    listStoryFigures(staff, span),
    listCheckFigures(staff, span),
    getNewsroom(),
  ]);
  const sum = (of: "approved" | "rejected") => buckets.reduce((all, one) => all + one[of], 0);
  const approval = shareOf(sum("approved"), sum("approved") + sum("rejected"));
  return (
    <>
      <DeskTitle title="Figures">
        <SpanChoice span={span} />
      </DeskTitle>
      <div className="grid gap-[52px]">
        <InShort standing={standing} approval={approval} />
        <OverTime buckets={buckets} span={span} timeZone={timeZone} />
        <Part id="by-check" title="What held comments">
          <ByCheck checks={checks} span={span} />
        </Part>
        <Part id="by-queue" title="By queue">
          <ByQueue queues={queues} span={span} />
        </Part>
        <Part id="by-moderator" title="By moderator">
          <ByModerator moderators={moderators} span={span} />
        </Part>
        <Part id="by-story" title="By story">
          <ByStory stories={stories} span={span} />
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-t border-ink pt-3 pb-3 text-[20px] font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
