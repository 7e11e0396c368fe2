"use client";

import { useActionState, useEffect, useRef } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Checkbox, TextArea, TextInput } from "@/components/ui/field";
import { submitPolicy } from "@/domain/comment/policy/actions";
import { type NumberLine, numberLines, type Policy } from "@/domain/comment/policy/rules";
import { PolicyTrial } from "./policy-trial.client";

type Props = { policy: Policy; seen: number; timeZone: string };
type Typed = Record<string, string>;

const typedOf = ({ policy, seen }: Props): Typed => ({
  ...Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  ),
  premoderateAll: policy.premoderateAll ? "on" : "",
  seen: String(seen),
  note: "",
});

/** The policy, to be tried as it stands here and then saved. */
export function PolicyForm(props: Props) {
  const [state, action, isPending] = useActionState(submitPolicy, {});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // After a refusal the cursor goes to what is to be changed.
    if (state.at && state.fields)
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state.at, state.fields]);
  // After a save the saved policy is the truth; after a refusal, what was typed.
  const typed = state.done ? typedOf(props) : { ...typedOf(props), ...unchecked(state.values) };
  const errors = state.fields ?? {};
  return (
    <form
      ref={form}
      action={action}
      noValidate
      aria-label="Comment policy"
      className="grid gap-[32px]"
    >
      <input type="hidden" name="seen" value={typed.seen} />
      <Group title="Words">
        <List
          name="bannedWords"
          label="Banned words"
          hint="One word or phrase to a line. A comment with one of them is withheld, whoever wrote it. Look-alikes, accents, digits for letters and invisible characters make no difference."
          typed={typed}
          errors={errors}
        />
        <List
          name="suspectWords"
          label="Suspect words"
          hint="Compared in the same way. A comment with one of them waits for a look."
          typed={typed}
          errors={errors}
        />
      </Group>
      <Group title="Links">
        <List
          name="knownHosts"
          label="Sites one may link to"
          hint="One to a line, such as example.org; what stands below it counts too."
          typed={typed}
          errors={errors}
        />
        <Numbers names={["linksAllowed"]} typed={typed} errors={errors} />
      </Group>
      <Group title="Who is read first">
        <Checkbox
          key={`${state.at} ${typed.premoderateAll}`}
          id="premoderateAll"
          name="premoderateAll"
          label="Every comment waits, on every story"
          defaultChecked={typed.premoderateAll === "on"}
        />
        <Numbers
          names={["newcomerComments", "trustedComments", "rejectedAtLeast", "rejectedPercent"]}
          typed={typed}
          errors={errors}
        />
      </Group>
      <Group title="Spam">
        <Numbers names={["repeatAuthors", "spamScore"]} typed={typed} errors={errors} />
      </Group>
      <Group title="How quickly one may post">
        <Numbers
          names={["gapSeconds", "perMinute", "perHour", "newcomerPerHour"]}
          typed={typed}
          errors={errors}
        />
      </Group>
      <PolicyTrial form={form} timeZone={props.timeZone} />
      <Group title="Save">
        <TextInput
          id="note"
          name="note"
          label="Why"
          hint="Stands in the history below. May stay empty."
          defaultValue={typed.note}
          error={errors.note}
        />
        <Answer state={state} />
        <div>
          <Button type="submit" disabled={isPending}>
            Save policy
          </Button>
        </div>
      </Group>
    </form>
  );
}

/** A box that is not ticked is not sent, so that what was typed has no word of it. */
const unchecked = (values: Typed | undefined): Typed =>
  values ? { premoderateAll: "", ...values } : {};

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid gap-5 border-t border-ink pt-3">
      <legend className="float-left w-full text-[20px] font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

type Line = { typed: Typed; errors: Typed };

function List({
  name,
  label,
  hint,
  typed,
  errors,
}: Line & { name: string; label: string; hint: string }) {
  return (
    <TextArea
      id={name}
      name={name}
      label={label}
      hint={hint}
      rows={5}
      dir="auto"
      defaultValue={typed[name]}
      error={errors[name]}
    />
  );
}

function Numbers({ names, typed, errors }: Line & { names: NumberLine[] }) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      {names.map((name) => (
        <TextInput
          key={name}
          id={name}
          name={name}
          label={numberLines[name].label}
          hint={numberLines[name].hint}
          inputMode="numeric"
          className="max-w-[8em]"
          defaultValue={typed[name]}
          error={errors[name]}
        />
      ))}
    </div>
  );
}
