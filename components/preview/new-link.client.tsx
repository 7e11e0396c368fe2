"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";

export function NewLink({ link }: { link: string }) {
  const [said, say] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say("Copied."),
      () => say("The browser did not allow it: copy the text of the field."),
    );
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-3">
      <TextInput
        id="new-link"
        label="The link"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button tone="quiet" onClick={() => void copy()}>
        Copy
      </Button>
      <p aria-live="polite" className="text-[14px] text-quiet empty:hidden">
        {said}
      </p>
    </div>
  );
}
