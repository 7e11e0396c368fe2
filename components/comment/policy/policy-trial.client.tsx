"use client";

import { type RefObject, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { tryPolicy } from "@/domain/comment/policy/actions";
import { pastSizes, personas } from "@/domain/comment/policy/input";
import type { Trial } from "@/domain/comment/policy/trial";
import { textFields } from "@/lib/form";
import { TrialOfPast } from "./trial-of-past";
import { TrialOfText } from "./trial-of-text";

type Props = { form: RefObject<HTMLFormElement | null>; timeZone: string };
type Shown = { trial?: Trial; alert?: string };

/** Asks the server what the policy would do as it stands in the form, before anybody saves it. */
export function PolicyTrial({ form, timeZone }: Props) {
  const [shown, show] = useState<Shown>({});
  const [isPending, start] = useTransition();
  const [text, setText] = useState("");
  const [persona, setPersona] = useState("newcomer");
  const [past, setPast] = useState("100");

  const ask = () =>
    start(async () => {
      if (!form.current) return;
      const { seen: _, note: __, ...lines } = textFields(new FormData(form.current));
      const answer = await tryPolicy({ ...lines, text, persona, past } as Asked).catch(() => null);
      if (!answer) show({ alert: "The policy could not be tried. Try again." });
      else if (answer.ok) show({ trial: answer.trial });
      else show({ alert: refusalOf(answer) });
    });

  // The fields have no names: they are no part of the policy that is saved.
  return (
    <fieldset className="grid gap-5 border-t border-ink pt-3">
      <legend className="float-left w-full text-[20px] font-semibold">Try it</legend>
      <p className="text-[15px] text-quiet">
        What the policy would do as it stands above. Nothing is saved by this.
      </p>
      <TextArea
        id="trial-text"
        label="A text"
        hint="Paste a comment to see which check speaks, and why."
        rows={4}
        dir="auto"
        maxLength={64 * 1024}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid items-end gap-5 sm:grid-cols-[1fr_1fr_auto]">
        <Select
          id="trial-persona"
          label="Written by"
          value={persona}
          onChange={(event) => setPersona(event.target.value)}
        >
          {Object.entries(personas).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
        <Select
          id="trial-past"
          label="And on the latest comments"
          value={past}
          onChange={(event) => setPast(event.target.value)}
        >
          {pastSizes.map((size) => (
            <option key={size} value={size}>
              {size === 0 ? "None" : `The latest ${size}`}
            </option>
          ))}
        </Select>
        <Button tone="quiet" disabled={isPending} onClick={ask}>
          {isPending ? "Trying…" : "Try policy"}
        </Button>
      </div>
      {shown.alert && <Notice kind="alert">{shown.alert}</Notice>}
      <div role="status" aria-label="What the policy would do" className="grid gap-5">
        {shown.trial?.text && <TrialOfText text={shown.trial.text} />}
        {shown.trial?.past && <TrialOfPast past={shown.trial.past} timeZone={timeZone} />}
      </div>
    </fieldset>
  );
}

type Asked = Parameters<typeof tryPolicy>[0];

function refusalOf(answer: { reason: string; fields?: Record<string, string> }): string {
  if (answer.reason === "signedOut")
    return "You have been signed out. Sign in in another tab, then try again.";
  const [first] = Object.values(answer.fields ?? {});
  return first ?? "The policy could not be tried.";
}
