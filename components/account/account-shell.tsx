import type { ReactNode } from "react";
import { FormWords } from "@/components/ui/form-words.client";
import { QuietAnnouncer } from "@/components/ui/quiet-announcer.client";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";

/** A quiet frame with one way out: the newsroom's name leads to its front page. */
export async function AccountShell({ children }: { children: ReactNode }) {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return (
    <div className="mx-auto max-w-[30em] px-5 pt-3 pb-[84px]">
      <header className="border-b-2 border-ink pb-2">
        <a href="/" className="font-display text-[34px] leading-none font-[560]">
          {title}
        </a>
      </header>
      <main className="grid gap-8 pt-8">
        <FormWords words={words.forms}>{children}</FormWords>
      </main>
      <QuietAnnouncer />
    </div>
  );
}

export function AccountTitle({ children }: { children: ReactNode }) {
  return (
    <h1 className="font-display text-[44px] leading-none font-[540] text-balance">{children}</h1>
  );
}
