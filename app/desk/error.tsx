"use client";

import { Button } from "@/components/ui/button";

/** Something on a desk page failed; the navigation stays. */
export default function DeskError({ reset }: { reset: () => void }) {
  return (
    <div role="alert" className="max-w-[600px] py-8">
      <h1 className="font-display text-[40px] leading-none font-[560]">
        This page could not be made
      </h1>
      <p className="mt-3">The fault is ours. What was saved before is safe.</p>
      <p className="mt-5 flex items-center gap-5">
        <Button onClick={reset}>Try again</Button>
        <a href="/desk" className="link touch">
          Go to the desk
        </a>
      </p>
    </div>
  );
}
