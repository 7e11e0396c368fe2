"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { submitRestore } from "@/domain/story/actions";

/** The present text goes into the history first, so restoring loses nothing. */
export function RestoreRevision({
  id,
  version,
  revisionId,
}: {
  id: string;
  version: number;
  revisionId: string;
}) {
  const [state, action, isPending] = useActionState(submitRestore, {});
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <Button type="submit" tone="quiet" disabled={isPending}>
        Restore as draft
      </Button>
      <Answer state={state} />
    </form>
  );
}
