import { useVoice } from "@/components/site/use-voice";
import type { SectionView } from "@/domain/section/queries";
import { type Choice, newsletterRhythms } from "@/domain/subscription/rules";

type Shown = {
  sections: SectionView[];
  choice: Choice | null;
  /** What was chosen just now, when something else was wrong. */
  rhythm?: Choice["rhythm"] | undefined;
  /** What is wrong with the choice of sections. */
  wrong?: string | undefined;
  /** Offers to end it too. */
  hasOff?: boolean;
};

const dot = "size-5 shrink-0 accent-verdigris";

/** How often, and of what: plain fields that need no script. */
export function ChoiceFields({ sections, choice, rhythm: asked, wrong, hasOff = false }: Shown) {
  const { form } = useVoice().words.newsletter;
  const chosen = choice?.sectionIds ?? [];
  const often = asked ?? choice?.rhythm ?? (hasOff ? undefined : "daily");
  const isSome = Boolean(choice?.sectionIds);
  return (
    <>
      <fieldset>
        <legend className="mb-1 font-semibold">{form.rhythm}</legend>
        {newsletterRhythms.map((rhythm) => (
          <label key={rhythm} className="touch flex gap-3">
            <input
              type="radio"
              name="rhythm"
              value={rhythm}
              defaultChecked={rhythm === often}
              className={dot}
            />
            {form.rhythms[rhythm]}
          </label>
        ))}
        {hasOff && (
          <label className="touch flex gap-3">
            <input type="radio" name="rhythm" value="off" defaultChecked={!often} className={dot} />
            {form.off}
          </label>
        )}
      </fieldset>
      <fieldset
        className="group"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? "sections-fault" : undefined}
      >
        <legend className="mb-1 font-semibold">{form.scope}</legend>
        {(["all", "some"] as const).map((scope) => (
          <label key={scope} className="touch flex gap-3">
            <input
              type="radio"
              name="scope"
              value={scope}
              defaultChecked={(scope === "some") === (isSome || Boolean(wrong))}
              className={dot}
            />
            {form[scope]}
          </label>
        ))}
        {/* Browsers that cannot ask what is chosen show them always. */}
        <div className="grid grid-cols-1 gap-x-5 ps-8 group-has-[[value=all]:checked]:hidden sm:grid-cols-2">
          {sections.map(({ id, name }) => (
            <label key={id} className="touch flex gap-3 wrap-anywhere">
              <input
                type="checkbox"
                name="section"
                value={id}
                defaultChecked={chosen.includes(id)}
                className={dot}
              />
              {name}
            </label>
          ))}
        </div>
        {wrong && (
          <p id="sections-fault" role="alert" className="text-[15px] font-semibold text-alarm">
            {wrong}
          </p>
        )}
      </fieldset>
    </>
  );
}
