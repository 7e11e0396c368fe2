"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import * as actions from "@/domain/story/actions";
import type { DeskStory } from "@/domain/story/desk-queries";
import { nextStatus } from "@/domain/story/rules";
import { AskDialog } from "./ask-dialog.client";
import { PublishDialog } from "./publish-dialog.client";
import { refusalWords } from "./refusals";

type Answer = { ok: boolean; reason?: string; fields?: Record<string, string> };
type Open = null | "publish" | "unpublish" | "sendBack" | "delete";

/** One line: state, what autosave says, and the verbs that this person has for this state. */
export function VerbBar({
  story,
  headline,
  timeZone,
  flush,
  onErrors,
  status,
}: {
  story: DeskStory;
  headline: string;
  timeZone: string;
  flush: () => Promise<number | null>;
  onErrors: (errors: Record<string, string>) => void;
  status: ReactNode;
}) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [done, setDone] = useState("");

  /** Saves what is not saved, runs the verb on exactly that version, and says what came of it. */
  const act = async (
    verb: (seen: { id: string; version: number }) => Promise<Answer>,
    words: string,
    after?: () => void,
  ) => {
    setBusy(true);
    setTrouble("");
    setDone("");
    const version = await flush();
    const answer: Answer | null =
      version === null
        ? { ok: false, reason: "unsaved" }
        : await verb({ id: story.id, version }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setOpen(null);
      onErrors({});
      setDone(words);
      if (after) after();
      else router.refresh();
      return;
    }
    const fields = answer?.fields ?? {};
    setTrouble([refusalWords(answer?.reason), ...Object.values(fields)].join(" "));
    if (Object.keys(fields).length === 0 || fields.at) return;
    onErrors(fields);
    setOpen(null);
    requestAnimationFrame(() => focusFirst(fields));
  };

  /** The tab opens with the click, or browsers would block it; it shows the text once it is saved. */
  const preview = async () => {
    const tab = window.open("", `preview-${story.id}`);
    await flush();
    if (tab) tab.location.href = `/desk/stories/${story.id}/preview`;
  };

  const { status: state, may } = story;
  const mark = storyMarks[state];
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-4 border-b border-rule bg-paper px-4 py-3 md:-mx-8 md:px-8">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="sr-only">{headline || "Untitled story"}</h1>
        {mark && <StatusMark {...mark} />}
        {status}
        <div className="flex grow flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={() => void preview()}>
            Preview
          </Button>
          {may.remove && (
            <Button tone="quiet" disabled={isBusy} onClick={() => setOpen("delete")}>
              Delete
            </Button>
          )}
          {may.publish && nextStatus("sendBack", state) && (
            <Button tone="quiet" disabled={isBusy} onClick={() => setOpen("sendBack")}>
              Send back
            </Button>
          )}
          {may.publish && state === "scheduled" && (
            <Button
              tone="quiet"
              disabled={isBusy}
              onClick={() => act(actions.unscheduleStory, "No longer scheduled")}
            >
              Unschedule
            </Button>
          )}
          {may.publish && state === "published" && (
            <Button tone="quiet" disabled={isBusy} onClick={() => setOpen("unpublish")}>
              Unpublish
            </Button>
          )}
          {may.submit && nextStatus("submitForReview", state) && (
            <Button
              tone={may.publish ? "quiet" : "ink"}
              disabled={isBusy}
              onClick={() => act(actions.submitForReview, "Submitted for review")}
            >
              Submit for review
            </Button>
          )}
          {may.publish &&
            (state === "published" ? (
              <Button disabled={isBusy} onClick={() => act(actions.publishStory, "Updated")}>
                Update
              </Button>
            ) : (
              <Button disabled={isBusy} onClick={() => setOpen("publish")}>
                Publish
              </Button>
            ))}
        </div>
      </div>
      <div aria-live="polite" className="text-[15px] font-semibold text-verdigris">
        {done}
      </div>
      {trouble && open === null && (
        <p role="alert" className="mt-2 text-[15px] font-semibold text-alarm">
          {trouble}
        </p>
      )}
      <StateNotes story={story} />
      {open === "publish" && (
        <PublishDialog
          headline={headline}
          timeZone={timeZone}
          isBusy={isBusy}
          trouble={trouble}
          onPublish={() => act(actions.publishStory, "Published")}
          onSchedule={(at) => act((seen) => actions.scheduleStory({ ...seen, at }), "Scheduled")}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "sendBack" && (
        <AskDialog
          title="Send back"
          about={headline}
          label="What should change?"
          verb="Send back"
          isRequired
          isBusy={isBusy}
          trouble={trouble}
          onClose={() => setOpen(null)}
          onDone={(note) => act((seen) => actions.sendBack({ ...seen, note }), "Sent back")}
        />
      )}
      {open === "unpublish" && (
        <AskDialog
          title="Unpublish story"
          about={headline}
          label="Reason, for the log"
          verb="Unpublish now"
          isBusy={isBusy}
          trouble={trouble}
          onClose={() => setOpen(null)}
          onDone={(reason) =>
            act((seen) => actions.unpublishStory({ ...seen, reason }), "Unpublished")
          }
        />
      )}
      {open === "delete" && (
        <AskDialog
          title="Delete draft"
          about={headline}
          verb="Delete for good"
          isBusy={isBusy}
          trouble={trouble}
          onClose={() => setOpen(null)}
          onDone={() => act(actions.deleteDraft, "Deleted", () => router.push("/desk/stories"))}
        />
      )}
    </div>
  );
}

function StateNotes({ story }: { story: DeskStory }) {
  return (
    <>
      {story.reviewNote && (
        <p className="mt-2 border-l-4 border-copper pl-3 text-[15px]">
          <span className="font-semibold">Note from the editors:</span> {story.reviewNote}
        </p>
      )}
      {story.liveSlug && (
        <p className="mt-2 text-[15px] text-quiet">
          {story.hasPending
            ? "Readers see the text as last published, without these changes. "
            : "Readers see this text. "}
          <a href={`/stories/${story.liveSlug}`} className="link">
            Open the story
          </a>
        </p>
      )}
      {!story.may.save && (
        <p className="mt-2 text-[15px] text-quiet">You can read this story, not change it.</p>
      )}
    </>
  );
}

/** Where each field of a refusal is on the page. */
function focusFirst(fields: Record<string, string>) {
  const ids: Record<string, string> = {
    headline: "headline",
    section: "section",
    slug: "slug",
    "poll.question": "poll-question",
    "poll.closesAt": "poll-closes",
  };
  for (const key of Object.keys(fields)) {
    const option = /^poll\.options\.(\d+)$/.exec(key)?.[1];
    const target =
      key === "body"
        ? document.querySelector<HTMLElement>('[role=textbox][aria-label="Story"]')
        : document.getElementById(option ? `poll-option-${option}` : (ids[key] ?? ""));
    if (target) return target.focus();
  }
}
