"use client";

import { useActionState } from "react";
import { TextArea, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitMediaDeletion, submitMediaWords } from "@/domain/media/actions";
import type { MediaItem } from "@/domain/media/queries";

/** What a story is offered when it takes this picture. */
export function PictureWordsForm({ item }: { item: MediaItem }) {
  const [state, action, isPending] = useActionState(submitMediaWords, {});
  const typed = state.values ?? {};
  return (
    <FormFrame {...{ state, action, isPending }} submit="Save">
      <input type="hidden" name="id" value={item.id} />
      <TextArea
        id="alt"
        name="alt"
        label="Description"
        hint="For those who cannot see it: what does it show?"
        rows={3}
        maxLength={400}
        defaultValue={typed.alt ?? item.alt}
        error={state.fields?.alt}
      />
      <TextInput
        id="caption"
        name="caption"
        label="Caption"
        maxLength={600}
        defaultValue={typed.caption ?? item.caption}
        error={state.fields?.caption}
      />
      <TextInput
        id="credit"
        name="credit"
        label="Credit"
        maxLength={200}
        defaultValue={typed.credit ?? item.credit}
        error={state.fields?.credit}
      />
      <TextInput
        id="rightsUntil"
        name="rightsUntil"
        type="date"
        label="Rights until"
        hint="The last day on which it may be shown. Stories that still use it are warned."
        defaultValue={typed.rightsUntil ?? item.rightsUntil ?? ""}
        error={state.fields?.rightsUntil}
      />
    </FormFrame>
  );
}

export function DeletePicture({ id, filename }: { id: string; filename: string }) {
  const [state, action, isPending] = useActionState(submitMediaDeletion, {});
  return (
    <details className="border-t border-rule pt-2">
      <summary className="touch cursor-pointer">Delete this picture</summary>
      <p className="pb-3 text-[15px] text-quiet">“{filename}” is deleted for good.</p>
      <FormFrame {...{ state, action, isPending }} submit="Delete for good" tone="alarm">
        <input type="hidden" name="id" value={id} />
      </FormFrame>
    </details>
  );
}
