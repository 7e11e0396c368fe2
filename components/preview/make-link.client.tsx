"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { submitLink } from "@/domain/preview/actions";
import { lifetimes } from "@/domain/preview/rules";
import { NewLink } from "./new-link.client";

/** A link for somebody outside; it is shown once, because only its hash is kept. */
export function MakeLink({ storyId }: { storyId: string }) {
  const [state, action, isPending] = useActionState(submitLink, {});
  const { link, ...told } = state;
  return (
    <>
      <form
        key={state.done ? state.at : "open"}
        action={action}
        noValidate
        className="grid items-end gap-3 sm:grid-cols-[2fr_1fr_auto]"
      >
        <input type="hidden" name="storyId" value={storyId} />
        <TextInput
          id="link-label"
          name="label"
          label="For whom"
          placeholder="Our lawyer"
          maxLength={80}
          defaultValue={state.values?.label}
          error={state.fields?.label}
        />
        <Select
          id="link-hours"
          name="hours"
          label="It works for"
          defaultValue={state.values?.hours ?? "72"}
          error={state.fields?.hours}
        >
          {lifetimes.map(({ hours, words }) => (
            <option key={hours} value={hours}>
              {words}
            </option>
          ))}
        </Select>
        <Button type="submit" disabled={isPending}>
          Make link
        </Button>
      </form>
      <Answer state={told} />
      {link && <NewLink key={link} link={link} />}
    </>
  );
}
