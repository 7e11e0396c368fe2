"use client";

import { useActionState } from "react";
import { Select, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitUnwatch, submitWatch } from "@/domain/watch/actions";

export function WatchWordForm() {
  const [state, action, isPending] = useActionState(submitWatch, {});
  const typed = state.done ? {} : (state.values ?? {});
  return (
    <FormFrame
      key={state.at}
      state={state}
      action={action}
      isPending={isPending}
      submit="Watch word"
    >
      <input type="hidden" name="kind" value="word" />
      <TextInput
        id="watch-word"
        name="word"
        label="Word or phrase"
        hint="Compared like the words of the policy."
        dir="auto"
        defaultValue={typed.word}
        error={state.fields?.word}
      />
      <Why id="watch-word-note" typed={typed} error={state.fields?.note} />
    </FormFrame>
  );
}

export function WatchStoryForm({ stories }: { stories: { id: string; headline: string }[] }) {
  const [state, action, isPending] = useActionState(submitWatch, {});
  const typed = state.done ? {} : (state.values ?? {});
  return (
    <FormFrame
      key={state.at}
      state={state}
      action={action}
      isPending={isPending}
      submit="Watch story"
    >
      <input type="hidden" name="kind" value="story" />
      <Select
        id="watch-story"
        name="storyId"
        label="Story"
        hint="Those that are talked about, the latest first."
        defaultValue={typed.storyId ?? ""}
        error={state.fields?.storyId}
      >
        <option value="">Choose</option>
        {stories.map(({ id, headline }) => (
          <option key={id} value={id}>
            {headline || "Untitled story"}
          </option>
        ))}
      </Select>
      <Why id="watch-story-note" typed={typed} error={state.fields?.note} />
    </FormFrame>
  );
}

/** On a reader's page: watch them, or stop. */
export function WatchReaderForm({
  personId,
  watchId,
}: {
  personId: string;
  watchId: string | null;
}) {
  const [watched, watch, isWatching] = useActionState(submitWatch, {});
  const [stopped, stop, isStopping] = useActionState(submitUnwatch, {});
  return watchId ? (
    <FormFrame
      state={watched}
      action={stop}
      isPending={isStopping}
      submit="Stop watching"
      tone="quiet"
    >
      <input type="hidden" name="watchId" value={watchId} />
    </FormFrame>
  ) : (
    <FormFrame
      state={watched.alert || watched.fields ? watched : stopped}
      action={watch}
      isPending={isWatching}
      submit="Watch reader"
      tone="quiet"
    >
      <input type="hidden" name="kind" value="person" />
      <input type="hidden" name="personId" value={personId} />
      <Why id="watch-reader-note" typed={watched.values ?? {}} error={watched.fields?.note} />
    </FormFrame>
  );
}

type WhyProps = { id: string; typed: Record<string, string>; error: string | undefined };

const Why = ({ id, typed, error }: WhyProps) => (
  <TextInput
    id={id}
    name="note"
    label="Why"
    hint="For colleagues. May stay empty."
    maxLength={200}
    defaultValue={typed.note}
    error={error}
  />
);
