"use client";

import { Select, TextInput } from "@/components/ui/field";
import { MomentInput } from "@/components/ui/moment-input.client";
import type { AuthorOption } from "@/domain/person/staff-queries";
import type { SectionView } from "@/domain/section/queries";
import { commentModeWords } from "@/domain/story/comment-modes";
import { slugify } from "@/lib/slug";
import { AuthorList } from "./author-list.client";
import type { KnownPictures } from "./extensions";
import type { Fields } from "./fields";
import { LeadImage } from "./lead-image.client";
import { TagCombobox } from "./tag-combobox.client";

/** What surrounds the text: where it stands, who wrote it, what it is about. */
export function DetailsPanel({
  fields,
  sections,
  authors,
  errors,
  isLocked,
  timeZone,
  isLive,
  mayCreateTags,
  known,
  onChange,
}: {
  fields: Fields;
  sections: SectionView[];
  authors: AuthorOption[];
  errors: Record<string, string>;
  isLocked: boolean;
  timeZone: string;
  isLive: boolean;
  mayCreateTags: boolean;
  known: KnownPictures;
  onChange: (fields: Partial<Fields>) => void;
}) {
  return (
    <section aria-label="Details" className="grid grid-cols-1 gap-4 border-t-2 border-ink pt-3">
      <Select
        id="section"
        label="Section"
        value={fields.sectionId ?? ""}
        disabled={isLocked}
        error={errors.section}
        onChange={(event) => onChange({ sectionId: event.target.value || null })}
      >
        <option value="">No section yet</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TagCombobox
        tags={fields.tags}
        mayCreate={mayCreateTags}
        isLocked={isLocked}
        onChange={(tags) => onChange({ tags })}
      />
      <AuthorList
        authorIds={fields.authorIds}
        authors={authors}
        isLocked={isLocked}
        onChange={(authorIds) => onChange({ authorIds })}
      />
      <TextInput
        id="slug"
        label="Slug"
        hint={isLive ? "Its present address will lead to the new one." : "The end of its address."}
        value={fields.slug}
        maxLength={120}
        disabled={isLocked}
        error={errors.slug}
        onChange={(event) => onChange({ slug: event.target.value, slugTouched: true })}
        onBlur={() => {
          const slug = slugify(fields.slug);
          // Left empty, it follows the headline again.
          const slugTouched = fields.slugTouched && slug !== "";
          if (slug !== fields.slug || slugTouched !== fields.slugTouched)
            onChange({ slug, slugTouched });
        }}
      />
      <LeadImage
        lead={fields.lead}
        known={known}
        error={errors.leadAlt}
        isLocked={isLocked}
        onChange={(lead) => onChange({ lead })}
      />
      <Select
        id="comment-mode"
        label="Comments"
        value={fields.commentMode}
        disabled={isLocked}
        onChange={(event) => onChange({ commentMode: event.target.value as Fields["commentMode"] })}
      >
        {Object.entries(commentModeWords).map(([mode, words]) => (
          <option key={mode} value={mode}>
            {words}
          </option>
        ))}
      </Select>
      {fields.commentMode !== "closed" && (
        <MomentInput
          id="comments-close-at"
          label="Comments close"
          hint="As the newsroom’s rule says if empty."
          at={fields.commentsCloseAt}
          {...{ timeZone, isLocked }}
          error={errors.commentsCloseAt}
          onChange={(commentsCloseAt) => onChange({ commentsCloseAt })}
        />
      )}
    </section>
  );
}
