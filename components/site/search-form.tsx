import { buttonClass } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";

export function SearchForm({ q }: { q: string }) {
  return (
    <search>
      <form action="/search" className="flex max-w-[640px] items-end gap-3">
        <div className="grow">
          <TextInput
            id="q"
            name="q"
            type="search"
            label="Search the stories"
            defaultValue={q}
            maxLength={200}
            required
          />
        </div>
        <button type="submit" className={buttonClass()}>
          Search
        </button>
      </form>
    </search>
  );
}
