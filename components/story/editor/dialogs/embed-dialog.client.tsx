"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { findEmbed } from "@/domain/story/embed/actions";
import { providerNames } from "@/lib/embeds";

const listed = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(providerNames);

/** A piece of another site by its address; readers load it only if they choose to. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const isThere = editor.isActive("embed");
  const [address, setAddress] = useState<string>(editor.getAttributes("embed").url ?? "");
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const found = await findEmbed({ url: address.trim() }).catch(() => null);
    setBusy(false);
    if (!found) return setError("The server cannot be reached. Try again.");
    if (!found.ok && found.reason === "tooFast") return setError("Wait a moment, then try again.");
    if (!found.ok) return setError(`Stories can show ${listed}. Use a link for others.`);
    const { url, title, author } = found;
    const chain = editor.chain().focus();
    if (isThere) chain.updateAttributes("embed", { url, title, author }).run();
    else chain.insertEmbed({ url, title, author }).run();
    onClose();
  };
  return (
    <Dialog title={isThere ? "Change embed" : "Embed"} isOpen onClose={onClose}>
      <form onSubmit={(event) => void apply(event)} className="grid gap-4">
        <TextInput
          id="embed-address"
          label="Address"
          hint={`From ${listed}. Nothing is loaded from there until a reader asks for it.`}
          value={address}
          error={error}
          onChange={(event) => setAddress(event.target.value)}
          autoFocus
        />
        <div>
          <Button type="submit" disabled={isBusy}>
            Embed
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
