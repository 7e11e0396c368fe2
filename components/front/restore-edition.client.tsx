"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { restoreFrontEdition } from "@/domain/front/actions";

type Props = {
  sectionId: string | null;
  /** The draft that would be replaced, as it was seen. */
  version: number;
  number: number;
  /** Where the draft is. */
  href: string;
};

/** Makes an edition the draft again; what the draft held is replaced only if nobody has touched it. */
export function RestoreEdition({ sectionId, version, number, href }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState("");
  const restore = async () => {
    const answer = await restoreFrontEdition({ sectionId, version, number }).catch(() => null);
    if (answer?.ok) return router.push(href);
    router.refresh();
    setTrouble(
      answer?.reason === "stale"
        ? "Somebody has changed the draft meanwhile. Press again to replace it."
        : "It could not be put back. Try again.",
    );
  };
  return (
    <div className="grid content-start gap-2">
      <Button tone="quiet" onClick={restore}>
        Put back<span className="sr-only"> edition {number}</span>
      </Button>
      <p role="alert" className="max-w-[20em] text-[14px] text-alarm">
        {trouble}
      </p>
    </div>
  );
}
