"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { changePoll } from "@/domain/poll/actions";

type Props = {
  id: string;
  isOpen: boolean;
  /** As a datetime-local field holds it, in the newsroom's zone. */
  closesAt: string;
  timeZone: string;
};

/** What an editor may do to a poll that readers see. */
export function PollControls({ id, isOpen, closesAt, timeZone }: Props) {
  const [state, action, isPending] = useActionState(changePoll, {});
  const typed = state.alert ? state.values?.closesAt : undefined;
  return (
    <section aria-labelledby="controls" className="grid gap-4">
      <h2 id="controls" className="text-[20px] font-semibold">
        {isOpen ? "Closing" : "Open again"}
      </h2>
      <Answer state={state} />
      {/* Half a date is sent as none, which is an answer here: so the browser is to refuse it. */}
      <form action={action} className="grid max-w-[24em] gap-4">
        <input type="hidden" name="verb" value={isOpen ? "moveClosing" : "reopen"} />
        <input type="hidden" name="id" value={id} />
        <TextInput
          key={`${isOpen}-${closesAt}`}
          id="closesAt"
          name="closesAt"
          type="datetime-local"
          label="Closes"
          hint={`Time in ${timeZone}. Empty: it stays open.`}
          error={state.fields?.closesAt}
          defaultValue={typed ?? (isOpen ? closesAt : "")}
        />
        <div>
          <Button type="submit" tone={isOpen ? "quiet" : "ink"} disabled={isPending}>
            {isOpen ? "Change closing time" : "Reopen"}
          </Button>
        </div>
      </form>
      {isOpen && (
        <form action={action}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" name="verb" value="close" tone="alarm" disabled={isPending}>
            Close now
          </Button>
        </form>
      )}
    </section>
  );
}
