"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { submitResume, submitStop } from "@/domain/import/site/actions";

/** Stops an import that goes on, or lets one go on that does not. */
export function ImportVerb({ id, verb }: { id: string; verb: "stop" | "resume" }) {
  const [state, action, isPending] = useActionState(
    verb === "stop" ? submitStop : submitResume,
    {},
  );
  return (
    <form action={action} className="flex flex-wrap items-center gap-4">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" tone="quiet" disabled={isPending}>
        {verb === "stop" ? "Stop" : "Go on"}
      </Button>
      <Answer state={state} />
    </form>
  );
}
