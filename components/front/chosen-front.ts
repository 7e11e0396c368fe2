import { listSections, type SectionView } from "@/domain/section/queries";
import { first } from "@/lib/page-props";

/** The front an address asks for: a section's, or without one the newsroom's; null if there is none. */
export async function chosenFront(
  slug: string | string[] | undefined,
): Promise<{ section: SectionView | undefined; sections: SectionView[] } | null> {
  const sections = await listSections();
  const wanted = first(slug);
  const section = sections.find((one) => one.slug === wanted);
  return wanted && !section ? null : { section, sections };
}
