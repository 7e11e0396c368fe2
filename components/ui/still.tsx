import type { ComponentPropsWithoutRef } from "react";
import { putAside } from "@/lib/stills";
import { writeOut } from "./write-out";

/**
 * What is long on a readers' page, stands below its first screen, and is made of plain components:
 * written out in one go, and put into the page by the server when the framework has made the rest.
 * The framework would write it three times over, for a browser that never runs it.
 */
export function Still({ children, ...attributes }: ComponentPropsWithoutRef<"div">) {
  const html = writeOut(children);
  const place = putAside(html);
  if (place !== undefined) return <div {...attributes} data-still={place} />;
  // Nothing in it comes from outside unescaped: writeOut has no way to.
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
