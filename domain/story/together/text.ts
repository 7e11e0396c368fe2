import type * as Y from "yjs";

/** Replaces what lies between the common beginning and the common end. */
export function writeText(shared: Y.Text, wanted: string): void {
  const present = shared.toString();
  if (present === wanted) return;
  let start = 0;
  const shorter = Math.min(present.length, wanted.length);
  while (start < shorter && present[start] === wanted[start]) start++;
  if (isHalf(present, start) || isHalf(wanted, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    present[present.length - 1 - end] === wanted[wanted.length - 1 - end]
  )
    end++;
  if (isHalf(present, present.length - end) || isHalf(wanted, wanted.length - end)) end--;
  const length = present.length - start - end;
  if (length > 0) shared.delete(start, length);
  const insert = wanted.slice(start, wanted.length - end);
  if (insert) shared.insert(start, insert);
}

/** Whether a cut here would part a character of two code units. */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
