"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextArea } from "@/components/ui/field";

/** Asks once more before something that reaches others, naming the story. */
export function AskDialog({
  title,
  about,
  label,
  verb,
  isRequired = false,
  isBusy,
  trouble,
  onDone,
  onClose,
}: {
  title: string;
  about: string;
  /** The question to answer; without it there is only the verb. */
  label?: string;
  verb: string;
  isRequired?: boolean;
  isBusy: boolean;
  trouble: string;
  onDone: (words: string) => void;
  onClose: () => void;
}) {
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRequired && words.trim() === "") return setError("Write a line.");
    onDone(words);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="font-prose text-[19px]">“{about || "Untitled story"}”</p>
        {label && (
          <TextArea
            id="ask-words"
            label={label}
            rows={3}
            value={words}
            error={error}
            maxLength={500}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        {trouble && (
          <p role="alert" className="font-semibold text-alarm">
            {trouble}
          </p>
        )}
        <div>
          <Button type="submit" disabled={isBusy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
