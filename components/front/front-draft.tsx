import type { Shown } from "@/components/preview/shown";
import { BreakingLine } from "@/components/site/breaking-line";
import { Footer } from "@/components/site/footer";
import { FrontPage } from "@/components/site/front-page";
import { Masthead } from "@/components/site/masthead";
import { mostReadLength } from "@/components/site/most-read";
import { SectionFront } from "@/components/site/section-front";
import { SectionTitle } from "@/components/site/section-title";
import { getDraft } from "@/domain/front/desk-queries";
import { frontLength, viewOf } from "@/domain/front/queries";
import type { Staff } from "@/domain/person/rules";
import { listOpenQuestions } from "@/domain/poll/queries";
import { listMostRead } from "@/domain/reads/queries";
import { listSections, type SectionView } from "@/domain/section/queries";
import { listPublished } from "@/domain/story/queries";

type Drawn = { staff: Staff; section: SectionView | undefined };

/** The draft of a front as readers would have it now, in the theme that is asked for. */
export function FrontDraft({ theme, ...drawn }: Drawn & { theme: Shown["theme"] }) {
  return (
    <div data-theme={theme} className="min-h-dvh bg-paper pb-1 text-ink">
      <BreakingLine />
      <Masthead path={drawn.section ? `/sections/${drawn.section.slug}` : "/"} />
      <main className="page">
        {drawn.section ? <OfSection {...drawn} section={drawn.section} /> : <OfHome {...drawn} />}
      </main>
      <Footer />
    </div>
  );
}

async function OfHome({ staff }: Drawn) {
  const arrangement = await getDraft(staff, null);
  const [front, sections, questions, mostRead] = await Promise.all([
    viewOf(arrangement, { sectionId: null, length: frontLength }),
    listSections(),
    listOpenQuestions(4),
    listMostRead({ limit: mostReadLength }),
  ]);
  return <FrontPage {...{ front, sections, questions, mostRead }} />;
}

async function OfSection({ staff, section }: { staff: Staff; section: SectionView }) {
  const arrangement = await getDraft(staff, section.id);
  const [front, { stories, next }] = await Promise.all([
    viewOf(arrangement, { sectionId: section.id, length: 0 }),
    listPublished({ sectionSlug: section.slug, limit: 20 }),
  ]);
  return (
    <>
      <SectionTitle section={section} />
      <SectionFront {...{ section, front, next }} newest={stories} />
    </>
  );
}
