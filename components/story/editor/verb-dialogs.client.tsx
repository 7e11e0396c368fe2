"use client";

import { useRouter } from "next/navigation";
import * as actions from "@/domain/story/actions";
import type { Outcome } from "@/domain/story/checklist/rules";
import type { DeskStory } from "@/domain/story/desk-queries";
import { holding } from "@/domain/story/embargo/rules";
import { AskDialog } from "./ask-dialog.client";
import { PublishDialog } from "./publish-dialog.client";
import type { useVerb } from "./use-verb.client";

/** What is asked before a verb reaches the public, a colleague, or the bin. */
export function VerbDialogs({
  verb,
  story,
  headline,
  timeZone,
  outcome,
}: {
  verb: ReturnType<typeof useVerb>;
  story: Pick<DeskStory, "id" | "liveSlug" | "embargo" | "scheduledFor">;
  headline: string;
  timeZone: string;
  outcome: Outcome;
}) {
  const router = useRouter();
  const { open, show, isBusy, trouble, act, pointAt } = verb;
  const shared = { isBusy, trouble, onClose: () => show(null) };
  switch (open) {
    case "publish":
      return (
        <PublishDialog
          {...shared}
          {...{ headline, timeZone, outcome }}
          id={story.id}
          scheduledFor={story.scheduledFor}
          isUpdate={story.liveSlug !== null}
          embargo={holding(story.embargo)}
          onMend={pointAt}
          onPublish={() => act(actions.publishStory, story.liveSlug ? "Updated" : "Published")}
          onSchedule={(at) => act((seen) => actions.scheduleStory({ ...seen, at }), "Scheduled")}
        />
      );
    case "sendBack":
      return (
        <AskDialog
          {...shared}
          title="Send back"
          about={headline}
          label="What should change?"
          verb="Send back"
          isRequired
          onDone={(note) => act((seen) => actions.sendBack({ ...seen, note }), "Sent back")}
        />
      );
    case "unpublish":
      return (
        <AskDialog
          {...shared}
          title="Unpublish story"
          about={headline}
          label="Reason, for the log"
          verb="Unpublish now"
          onDone={(reason) =>
            act((seen) => actions.unpublishStory({ ...seen, reason }), "Unpublished")
          }
        />
      );
    case "delete":
      return (
        <AskDialog
          {...shared}
          title="Delete draft"
          about={headline}
          verb="Delete for good"
          onDone={() => act(actions.deleteDraft, "Deleted", () => router.push("/desk/stories"))}
        />
      );
    default:
      return null;
  }
}
