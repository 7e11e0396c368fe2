"use client";

import { useActionState, useId } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { judgeVotes } from "@/domain/poll/integrity/actions";

type Props = {
  pollId: string;
  burstId: string;
  /** Which votes, for those who hear the buttons by themselves. */
  name: string;
  mayRestore: boolean;
  mayVoid: boolean;
};

/** A verdict on votes that were set aside, with its reason. */
export function JudgeVotes({ pollId, burstId, name, mayRestore, mayVoid }: Props) {
  const [state, action, isPending] = useActionState(judgeVotes, {});
  const id = useId();
  return (
    <form action={action} noValidate className="grid max-w-[36em] gap-3">
      <Answer state={state} />
      {/* Enter in the reason would press the first button of the two. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="pollId" value={pollId} />
      <input type="hidden" name="burstId" value={burstId} />
      <TextInput
        id={id}
        name="reason"
        label="Reason"
        maxLength={500}
        error={state.fields?.reason}
        defaultValue={state.done ? "" : state.values?.reason}
      />
      <div className="flex flex-wrap gap-3">
        {mayRestore && (
          <Button
            type="submit"
            name="verdict"
            value="counted"
            tone="quiet"
            disabled={isPending}
            aria-label={`Let them count: ${name}`}
          >
            Let them count
          </Button>
        )}
        {mayVoid && (
          <Button
            type="submit"
            name="verdict"
            value="void"
            tone="alarm"
            disabled={isPending}
            aria-label={`Throw them out: ${name}`}
          >
            Throw them out
          </Button>
        )}
      </div>
    </form>
  );
}
