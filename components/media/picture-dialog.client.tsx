"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { type PictureFiles, pictureUrl } from "@/lib/picture";
import { PicturePicker } from "./picture-picker.client";

export type ChosenPicture = PictureFiles & {
  id: string;
  alt: string;
  caption: string;
  credit: string;
};

/** Chooses a picture (new or from the library) and its words for this place. */
export function PictureDialog({
  title,
  current,
  onChoose,
  onClose,
}: {
  title: string;
  current: ChosenPicture | null;
  onChoose: (picture: ChosenPicture) => void;
  onClose: () => void;
}) {
  const [picture, setPicture] = useState(current);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {picture ? (
        <PictureWords picture={picture} onSet={onChoose} onOther={() => setPicture(null)} />
      ) : (
        <PicturePicker onPick={setPicture} />
      )}
    </Dialog>
  );
}

function PictureWords({
  picture,
  onSet,
  onOther,
}: {
  picture: ChosenPicture;
  onSet: (picture: ChosenPicture) => void;
  onOther: () => void;
}) {
  const [words, setWords] = useState(picture);
  const set = (name: "alt" | "caption" | "credit") => (event: { target: { value: string } }) =>
    setWords({ ...words, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet(words);
  };
  const width = picture.widths.find((one) => one >= 480) ?? picture.widths[0];
  return (
    <form onSubmit={submit} className="grid gap-4">
      {width && (
        <img
          src={pictureUrl(picture, width, "jpg")}
          alt=""
          className="max-h-[240px] w-full bg-sheet object-contain"
        />
      )}
      <TextInput
        id="picture-alt"
        label="Description"
        hint="For those who cannot see it: what does it show?"
        value={words.alt}
        onChange={set("alt")}
        maxLength={400}
        autoFocus
      />
      <TextInput
        id="picture-caption"
        label="Caption"
        value={words.caption}
        onChange={set("caption")}
        maxLength={600}
      />
      <TextInput
        id="picture-credit"
        label="Credit"
        value={words.credit}
        onChange={set("credit")}
        maxLength={200}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Use image</Button>
        <Button tone="quiet" onClick={onOther}>
          Choose another
        </Button>
      </div>
    </form>
  );
}
