"use client";

import { Button } from "@/components/ui/button";

type Props = { said: string; canUndo: boolean; onUndo: () => void };

/** What has just been done, and the way back. It stays until the next verdict. */
export function UndoBar({ said, canUndo, onUndo }: Props) {
  return (
    <div
      role="status"
      className="fixed right-0 bottom-0 left-0 z-10 flex justify-center px-5 pb-5 empty:hidden"
    >
      {said && (
        <div className="flex min-h-[52px] max-w-full flex-wrap items-center gap-x-5 gap-y-2 bg-ink px-5 py-2 text-paper">
          <span>{said}</span>
          {canUndo && (
            <Button
              onClick={onUndo}
              aria-keyshortcuts="u"
              className="border-paper underline underline-offset-3"
            >
              Undo
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
