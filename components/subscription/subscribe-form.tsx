import { useVoice } from "@/components/site/use-voice";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import type { SectionView } from "@/domain/section/queries";
import { ChoiceFields } from "./choice-fields";

/** For anybody: an address is all that is asked for. */
export function SubscribeForm({
  sections,
  of,
}: {
  sections: SectionView[];
  of: string | undefined;
}) {
  const { form } = useVoice().words.newsletter;
  const wanted = sections.find(({ slug }) => slug === of);
  return (
    <form method="post" action="/api/newsletter" className="grid max-w-[30em] gap-5">
      <TextInput
        id="email"
        name="email"
        type="email"
        label={form.email}
        autoComplete="email"
        maxLength={254}
        required
      />
      <ChoiceFields
        sections={sections}
        choice={wanted ? { rhythm: "daily", sectionIds: [wanted.id] } : null}
      />
      <p className="text-[15px] text-quiet">{form.privacy}</p>
      <div>
        <Button type="submit">{form.subscribe}</Button>
      </div>
    </form>
  );
}
