import { DOMSerializer, type Fragment } from "@tiptap/pm/model";
import { clean } from "@/lib/html/clean";
import { fromDom } from "@/lib/html/from-dom";
import { toText } from "@/lib/html/to-text";

const mark = "data-galley";

/** What is copied here says so: other editors of the same make write other documents. */
export const marking = {
  serializeFragment: (fragment: Fragment, options?: { document?: Document }) => {
    const { schema } = fragment.firstChild?.type ?? {};
    const made = schema
      ? DOMSerializer.fromSchema(schema).serializeFragment(fragment, options)
      : new DocumentFragment();
    if (made.firstChild instanceof Element) made.firstChild.setAttribute(mark, location.host);
    return made;
  },
} as DOMSerializer;

/** What comes from other programs is cleaned; what was copied in an editor here is clean already. */
export function cleanPasted(html: string): string {
  if (html.includes(`${mark}="${location.host}"`)) return html;
  // A document that is parsed so loads nothing and runs nothing.
  return toText(clean(fromDom(new DOMParser().parseFromString(html, "text/html").body)));
}
