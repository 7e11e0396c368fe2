"use client";

import { useActionState } from "react";
import { Select, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitSettings } from "@/domain/newsroom/actions";
import { languages } from "@/lib/words/languages";

type Values = {
  seen: string;
  title: string;
  tagline: string;
  timeZone: string;
  language: string;
  commentMode: string;
  commentsCloseAfterDays: string;
};

/** One form for all: the newsroom is one row. */
export function SettingsForm({ saved, timeZones }: { saved: Values; timeZones: string[] }) {
  const [state, action, isPending] = useActionState(submitSettings, {});
  // After a save the row is the truth; after a refusal, what was typed.
  const values = { ...saved, ...(state.done ? {} : state.values) } as Values;
  const errors = state.fields ?? {};
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Save settings">
      <input type="hidden" name="seen" value={values.seen} />
      <TextInput
        id="title"
        name="title"
        label="Title"
        defaultValue={values.title}
        error={errors.title}
      />
      <TextInput
        id="tagline"
        name="tagline"
        label="Tagline"
        hint="One line, for search engines and feeds."
        defaultValue={values.tagline}
        error={errors.tagline}
      />
      <Select
        key={`zone ${values.timeZone}`}
        id="timeZone"
        name="timeZone"
        label="Time zone"
        hint="Dates and times are shown in it."
        defaultValue={values.timeZone}
        error={errors.timeZone}
      >
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
      <Select
        key={`language ${values.language}`}
        id="language"
        name="language"
        label="Language of the site"
        hint="What readers’ pages, feeds and dates speak. The desk stays English."
        defaultValue={values.language}
        error={errors.language}
      >
        {Object.entries(languages).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        key={`mode ${values.commentMode}`}
        id="commentMode"
        name="commentMode"
        label="Comments on new stories"
        defaultValue={values.commentMode}
        error={errors.commentMode}
      >
        <option value="open">Open: screened, then published</option>
        <option value="premoderated">Premoderated: each waits for a moderator</option>
        <option value="regulars">Readers with published comments only</option>
        <option value="closed">Closed</option>
      </Select>
      <TextInput
        id="commentsCloseAfterDays"
        name="commentsCloseAfterDays"
        label="Days until comments close"
        hint="Counted from publication. 0 keeps them open."
        inputMode="numeric"
        defaultValue={values.commentsCloseAfterDays}
        error={errors.commentsCloseAfterDays}
      />
    </FormFrame>
  );
}
