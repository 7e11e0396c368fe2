"use client";

import { Checkbox, Select } from "@/components/ui/field";
import { type Audience, audiences, type Draft } from "@/domain/newsletter/rules";
import { audienceWords } from "./words";

type Props = {
  draft: Draft;
  sections: { id: string; name: string }[];
  onChange: (next: Partial<Draft>) => void;
};

/** To whom it goes. Within that, each reader gets the stories of their own sections. */
export function AudienceFields({ draft, sections, onChange }: Props) {
  const { audience, sectionIds } = draft;
  return (
    <section aria-labelledby="audience" className="grid grid-cols-1 gap-4">
      <h2 id="audience" className="border-b border-ink pb-2 text-[19px] font-semibold">
        Who gets it
      </h2>
      <Select
        id="issue-audience"
        label="Readers"
        value={audience}
        onChange={(event) => onChange({ audience: event.target.value as Audience })}
      >
        {audiences.map((one) => (
          <option key={one} value={one}>
            {audienceWords[one]}
          </option>
        ))}
      </Select>
      <fieldset>
        <legend className="font-semibold">Only those who chose one of these</legend>
        <p className="text-[14px] text-quiet">
          None ticked: no such limit. Whoever chose sections gets the stories of these only; whoever
          chose everything gets all of it.
        </p>
        <div className="grid grid-cols-1 gap-x-5 wrap-anywhere sm:grid-cols-2">
          {sections.map(({ id, name }) => (
            <Checkbox
              key={id}
              id={`of-${id}`}
              label={name}
              checked={sectionIds.includes(id)}
              onChange={(event) =>
                onChange({
                  sectionIds: event.target.checked
                    ? [...sectionIds, id]
                    : sectionIds.filter((one) => one !== id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}
