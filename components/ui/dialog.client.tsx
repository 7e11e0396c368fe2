"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

/** A modal dialog: focus goes in, stays in and comes back; Escape and the backdrop close it.
 *  One over another dims that one and leads back to it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop forceRender className="fixed inset-0 z-20 bg-[rgb(0_0_0/0.65)]" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-30 max-h-[90dvh] w-[min(560px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded border border-edge bg-paper p-5 text-ink outline-none">
          <div className="mb-4 flex items-start justify-between gap-4 border-b-2 border-ink pb-2">
            <Base.Title className="font-display text-[28px] leading-tight font-[560]">
              {title}
            </Base.Title>
            <Base.Close className="touch px-2 text-[15px] underline">Close</Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
