"use client";

import { useState } from "react";
import { PictureDialog } from "@/components/media/picture-dialog.client";
import { Button } from "@/components/ui/button";
import type { StoryContent } from "@/domain/story/input";
import { pictureUrl } from "@/lib/picture";
import type { PictureWidths } from "./extensions";

type Lead = StoryContent["lead"];

export function LeadImage({
  lead,
  widths,
  error,
  isLocked,
  onChange,
}: {
  lead: Lead;
  widths: PictureWidths;
  error: string | undefined;
  isLocked: boolean;
  onChange: (lead: Lead) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { mediaId, ...words } = lead;
  const kept = mediaId ? (widths.get(mediaId) ?? []) : [];
  const width = kept.find((one) => one >= 480) ?? kept[0];
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Lead image</p>
      {mediaId && width && (
        <img
          src={pictureUrl(mediaId, width, "jpg")}
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
          current={mediaId ? { id: mediaId, ...words, widths: kept } : null}
          onClose={() => setOpen(false)}
          onChoose={({ id, alt, caption, credit, widths: chosen }) => {
            widths.set(id, chosen);
            onChange({ mediaId: id, alt, caption, credit });
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
