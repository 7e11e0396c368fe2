"use client";

import { useState } from "react";
import { Select, TextInput } from "@/components/ui/field";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import type { Colleague } from "@/domain/person/staff-queries";
import type { Assignment } from "@/domain/story/assignment/rules";

export type AssignmentState = ReturnType<typeof useAssignment>;

/** What of an assignment is being chosen. */
export function useAssignment(start: Assignment, timeZone: string) {
  const [writerId, setWriter] = useState(start.writerId ?? "");
  const [editorId, setEditor] = useState(start.editorId ?? "");
  const [words, setWords] = useState(start.plannedWords ? String(start.plannedWords) : "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const due = useZonedTime(timeZone, start.dueAt);

  /** @returns null where something is no number or no time; its field says so */
  const read = () => {
    const dueAt = due.read();
    const plannedWords = words.trim() === "" ? null : Number(words);
    const isNumber = plannedWords === null || Number.isInteger(plannedWords);
    setErrors(isNumber ? {} : { plannedWords: "Enter a whole number." });
    if (dueAt === undefined || !isNumber) return null;
    return {
      writerId: writerId || null,
      editorId: editorId || null,
      dueAt: dueAt?.toISOString() ?? null,
      plannedWords,
    };
  };

  return {
    writerId,
    setWriter,
    editorId,
    setEditor,
    words,
    setWords,
    due,
    errors,
    setErrors,
    read,
  };
}

/** Who writes, who edits, due when, how long. */
export function AssignmentFields({ state, team }: { state: AssignmentState; team: Colleague[] }) {
  const { errors } = state;
  return (
    <>
      <Select
        id="assigned-writer"
        label="Writer"
        value={state.writerId}
        error={errors.writerId}
        onChange={(event) => state.setWriter(event.target.value)}
      >
        <option value="">Nobody yet</option>
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        id="assigned-editor"
        label="Editor"
        value={state.editorId}
        error={errors.editorId}
        onChange={(event) => state.setEditor(event.target.value)}
      >
        <option value="">Nobody yet</option>
        {team
          .filter(({ isEditor }) => isEditor)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <ZonedTime id="due" label="Due" time={state.due} />
      <TextInput
        id="planned-words"
        label="Planned length"
        hint="In words."
        inputMode="numeric"
        value={state.words}
        error={errors.plannedWords}
        onChange={(event) => state.setWords(event.target.value)}
      />
    </>
  );
}
