"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { isSafeHref } from "@/lib/rich-text";

/** “example.com” means the web; a path of this site and a mail address are taken as they are. */
const complete = (typed: string): string =>
  /^([a-z]+:|[/#])/i.test(typed)
    ? typed
    : typed.includes("@")
      ? `mailto:${typed}`
      : `https://${typed}`;

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const current: string = editor.getAttributes("link").href ?? "";
  const [address, setAddress] = useState(current);
  const [error, setError] = useState<string>();

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = complete(address.trim());
    if (!isSafeHref(href)) return setError("Enter a web address, a mail address or a path.");
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !current)
      chain
        .insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href } }] })
        // What is written next is not part of it.
        .unsetMark("link")
        .run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  };

  return (
    <Dialog title={current ? "Change link" : "Add link"} isOpen onClose={onClose}>
      <form onSubmit={apply} className="grid gap-4">
        <TextInput
          id="link-address"
          label="Address"
          value={address}
          error={error}
          onChange={(event) => setAddress(event.target.value)}
          autoFocus
        />
        <div className="flex gap-3">
          <Button type="submit">Set link</Button>
          {current && (
            <Button tone="quiet" onClick={remove}>
              Remove link
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
