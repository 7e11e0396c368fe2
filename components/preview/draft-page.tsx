import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { DraftArticle } from "@/components/story/draft-article";
import type { Staff } from "@/domain/person/rules";
import type { StoryContent } from "@/domain/story/input";
import type { Shown } from "./shown";

/** The whole page as its readers will have it, in the theme that is asked for. */
export function DraftPage({
  staff,
  content,
  theme,
}: {
  staff: Staff;
  content: StoryContent;
  theme: Shown["theme"];
}) {
  return (
    <div data-theme={theme} className="min-h-dvh bg-paper pb-1 text-ink">
      <Masthead />
      <main className="page">
        <DraftArticle seenBy={staff} content={content} />
      </main>
      <Footer />
    </div>
  );
}
