import type { ReactNode } from "react";
import { FormWords } from "@/components/ui/form-words.client";
import { QuietAnnouncer } from "@/components/ui/quiet-announcer.client";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";

/** A quiet frame with one way out: the newsroom's name leads to its front page. */
export async function AccountShell({ children }: { children: ReactNode }) {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return (
    <div className="mx-auto max-w-[1240px] px-5 pt-3 pb-[84px] md:px-8">
      <header className="border-b-2 border-ink pb-2 lg:pb-3">
        <a href="/" className="headline text-[2.375rem] font-[560] lg:text-[2.75rem]">
          {title}
        </a>
      </header>
      <main className="account-page">
        <FormWords words={words.forms}>{children}</FormWords>
      </main>
      <QuietAnnouncer />
    </div>
  );
}

export const AccountTitle = ({ children }: { children: ReactNode }) => (
  <h1 className="headline headline-1 lg:pb-4">{children}</h1>
);
