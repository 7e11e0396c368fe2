import type { Picture } from "@/domain/story/public-list";
import { cutOf, ratioNames, type Shape, wholePicture } from "@/lib/picture";

/** The JPEG that programs which know no other format are given: wide, cut around what matters. */
export const leadImage = (lead: Picture): string =>
  largestOf(cutOf(lead, "16x9") ?? wholePicture(lead));

/** The same in each shape that search engines ask for. */
export const shapesOf = (lead: Picture): string[] => {
  const cuts = ratioNames.flatMap((ratio) => cutOf(lead, ratio) ?? []);
  return (cuts.length > 0 ? cuts : [wholePicture(lead)]).map(largestOf);
};

const largestOf = ({ widths, width, url }: Shape): string =>
  url(widths.find((one) => one >= 1200) ?? widths.at(-1) ?? width, "jpg");
