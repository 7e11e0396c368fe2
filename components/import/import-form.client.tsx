"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { sendFile } from "./send-file";

/** Chooses an export and says how it is to be taken in; the file goes up with its progress shown. */
export function ImportForm({ sections }: { sections: { id: string; name: string }[] }) {
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState("");

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File)) return;
    const said = (name: string) => String(form.get(name) ?? "");
    setTrouble("");
    setShare(0);
    const sent = await sendFile(
      file,
      {
        filename: file.name,
        publishes: form.has("publishes") ? "yes" : "no",
        takesPictures: form.has("takesPictures") ? "yes" : "no",
        sectionId: said("sectionId"),
        site: said("site").trim(),
      },
      setShare,
    );
    setShare(null);
    if (sent.ok) router.push(`/desk/imports/${sent.id}`);
    else setTrouble(sent.detail);
  };

  return (
    <form onSubmit={submit} className="grid content-start gap-5">
      {trouble && <Notice kind="alert">{trouble}</Notice>}
      <p>
        Posts become stories with their bylines, dates, tags and pictures. Whoever asks for an
        address of the old site is led to its story. Pages, menus and readers’ comments are left
        out.
      </p>
      <Field
        id="file"
        label="Export"
        hint="WordPress: Tools, Export, All content (.xml). Ghost: Settings, Migration tools, Export (.json)."
      >
        <input
          id="file"
          name="file"
          type="file"
          required
          accept=".xml,.json,text/xml,application/json"
          className="min-h-[44px] w-full file:mr-3 file:min-h-[44px] file:cursor-pointer file:rounded file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-ink"
        />
      </Field>
      <Select
        id="sectionId"
        name="sectionId"
        label="Section"
        hint="For stories none of whose categories is a section here. Other categories become tags."
      >
        <option value="">None: they stay drafts</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextInput
        id="site"
        name="site"
        type="url"
        label="Address of the old site"
        hint="Only for Ghost, whose exports do not say it. Without it pictures cannot be found."
        placeholder="https://"
      />
      <Choice name="publishes" label="Publish what was public there, with its date" />
      <Choice name="takesPictures" label="Fetch the pictures from the old site" />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={share !== null}>
          Import
        </Button>
        <div aria-live="polite">
          {share !== null && (
            <label className="flex items-center gap-3 text-[15px]">
              Sending
              <progress value={share} className="h-2 w-40" />
            </label>
          )}
        </div>
      </div>
    </form>
  );
}

const Choice = ({ name, label }: { name: string; label: string }) => (
  <label className="touch flex items-center gap-3">
    <input type="checkbox" name={name} defaultChecked className="size-5" />
    {label}
  </label>
);
