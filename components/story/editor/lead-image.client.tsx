"use client";

import { useState } from "react";
import { PictureDialog } from "@/components/media/picture-dialog.client";
import { Button } from "@/components/ui/button";
import type { StoryContent } from "@/domain/story/input";
import { pictureUrl } from "@/lib/picture";
import type { KnownPictures } from "./extensions";

type Lead = StoryContent["lead"];

export function LeadImage({
  lead,
  known,
  error,
  isLocked,
  onChange,
}: {
  lead: Lead;
  known: KnownPictures;
  error: string | undefined;
  isLocked: boolean;
  onChange: (lead: Lead) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { mediaId, ...words } = lead;
  const files = (mediaId && known.get(mediaId)) || { widths: [], edition: "" };
  const width = files.widths.find((one) => one >= 480) ?? files.widths[0];
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Lead image</p>
      {mediaId && width && (
        <img
          src={pictureUrl({ id: mediaId, ...files }, width, "jpg")}
          alt={lead.alt}
          className="w-full border border-rule"
        />
      )}
      {mediaId && (
        <p className="text-[14px] text-quiet">
          {[lead.caption, lead.credit].filter(Boolean).join(" · ") || "No caption"}
        </p>
      )}
      {error && <p className="text-[14px] font-semibold text-alarm">{error}</p>}
      {!isLocked && (
        <div className="flex flex-wrap gap-3">
          <Button id="lead-image" tone="quiet" onClick={() => setOpen(true)}>
            {mediaId ? "Change lead image" : "Add lead image"}
          </Button>
          {mediaId && (
            <Button
              tone="quiet"
              onClick={() => onChange({ mediaId: null, alt: "", caption: "", credit: "" })}
            >
              Remove lead image
            </Button>
          )}
        </div>
      )}
      {isOpen && (
        <PictureDialog
          title="Lead image"
          current={mediaId ? { id: mediaId, ...words, ...files } : null}
          onClose={() => setOpen(false)}
          onChoose={({ id, alt, caption, credit, ...chosen }) => {
            known.set(id, chosen);
            onChange({ mediaId: id, alt, caption, credit });
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
