import { clean } from "@/lib/html/clean";
import { fromDom } from "@/lib/html/from-dom";
import { toText } from "@/lib/html/to-text";

/** What comes from other programs is cleaned; what was copied in an editor here is clean already. */
export function cleanPasted(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  // A document that is parsed so loads nothing and runs nothing.
  return toText(clean(fromDom(new DOMParser().parseFromString(html, "text/html").body)));
}
