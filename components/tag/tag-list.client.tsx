"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { submitTagChange } from "@/domain/tag/actions";
import type { TagUse } from "@/domain/tag/desk-queries";
import { TagRow } from "./tag-row.client";

/** One answer for the whole list, above it, where it is announced once. */
export function TagList({ tags, all }: { tags: TagUse[]; all: { id: string; name: string }[] }) {
  const [state, action, isPending] = useActionState(submitTagChange, {});
  return (
    <>
      <div className="sticky top-0 z-10 bg-paper">
        <Answer state={state} />
      </div>
      <ul className="border-t border-ink">
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} all={all} action={action} isPending={isPending} />
        ))}
      </ul>
    </>
  );
}
