"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { createTag, findTags } from "@/domain/tag/actions";
import type { TagView } from "@/domain/tag/queries";

/**
 * Type-ahead for tags, after the ARIA combobox pattern: arrows walk the list, Enter takes what is
 * marked, else the typed name, which editors may create. Backspace in the empty field removes the last.
 */
export function TagCombobox({
  tags,
  mayCreate,
  isLocked,
  onChange,
}: {
  tags: TagView[];
  mayCreate: boolean;
  isLocked: boolean;
  onChange: (tags: TagView[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<TagView[]>([]);
  const [marked, setMarked] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const latest = useRef("");
  latest.current = typed;

  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(async () => {
      const answer = await findTags({ q: typed.trim() }).catch(() => null);
      if (!answer?.ok || latest.current !== typed) return;
      setFound(answer.tags);
      setMarked(-1);
    }, 150);
    return () => clearTimeout(timer);
  }, [typed, isOpen]);

  const options = found.filter((one) => !tags.some((tag) => tag.id === one.id));

  const add = (tag: TagView) => {
    if (!tags.some(({ id: known }) => known === tag.id)) onChange([...tags, tag]);
    setTyped("");
    setOpen(false);
    setWords(`${tag.name} added`);
  };

  const enter = async () => {
    const name = typed.trim();
    const chosen = options[marked];
    if (chosen) return add(chosen);
    if (!name) return;
    // The list may still be on its way for a fast typist.
    const answer = await findTags({ q: name }).catch(() => null);
    const same = (tag: TagView) => tag.name.toLocaleLowerCase() === name.toLocaleLowerCase();
    const known = answer?.ok ? answer.tags.find(same) : undefined;
    if (known) return add(known);
    if (!mayCreate) return setWords("No such tag. Editors can create it.");
    const made = await createTag({ name }).catch(() => null);
    if (made?.ok) add(made.tag);
    else setWords((made && "fields" in made && made.fields?.name) || "The tag could not be made.");
  };

  const press = (event: KeyboardEvent) => {
    // The Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      void enter();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setMarked((at) => Math.max(-1, Math.min(options.length - 1, at + step)));
    } else if (event.key === "Escape") setOpen(false);
    else if (event.key === "Backspace" && typed === "") onChange(tags.slice(0, -1));
  };

  const shows = isOpen && options.length > 0;
  return (
    <div className="grid gap-1">
      <label htmlFor={`${id}-input`} className="font-semibold">
        Tags
      </label>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li
              key={tag.id}
              className="flex items-center rounded border border-edge pl-2 text-[15px]"
            >
              <span className="min-w-0 wrap-anywhere">{tag.name}</span>
              <button
                type="button"
                disabled={isLocked}
                aria-label={`Remove ${tag.name}`}
                onClick={() => onChange(tags.filter((one) => one.id !== tag.id))}
                className="min-h-[32px] min-w-[32px] shrink-0 cursor-pointer"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          id={`${id}-input`}
          role="combobox"
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shows && marked >= 0 ? `${id}-${marked}` : undefined}
          autoComplete="off"
          maxLength={60}
          disabled={isLocked}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
          placeholder={mayCreate ? "Find or create" : "Find"}
          className="min-h-[44px] w-full rounded border border-edge bg-paper px-3 text-[16px] placeholder:text-quiet"
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="Tags found"
          hidden={!shows}
          className="absolute z-10 mt-1 max-h-[240px] w-full overflow-y-auto border border-edge bg-paper"
        >
          {options.map((tag, index) => (
            <div
              key={tag.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
              className={`cursor-pointer px-3 py-2 ${index === marked ? "bg-wash-a" : "hover:bg-sheet"}`}
            >
              {tag.name}
            </div>
          ))}
        </div>
      </div>
      <p aria-live="polite" className="text-[14px] text-quiet empty:hidden">
        {words}
      </p>
    </div>
  );
}
