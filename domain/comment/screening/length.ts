import { bodyLength } from "@/domain/comment/rules";
import { isBlank } from "@/lib/text";
import type { Phase } from "./phase";

/** Counted in characters as people count them, not in UTF-16 units. */
export const length: Phase = {
  name: "length",
  judge: ({ body }) => {
    const tooLong = body.length > bodyLength.max && [...body].length > bodyLength.max;
    const tooShort = body.length < bodyLength.min || isBlank(body);
    return tooLong || tooShort ? { kind: "refuse", reason: "length" } : null;
  },
};
