import { inflateRawSync } from "node:zlib";

/**
 * Whether a zip archive may be opened: few entries, and no more inside than stated and than is
 * sensible. Every entry is inflated once with a limit, because what an archive says of its own
 * sizes may be a lie (zip bombs). APPNOTE.TXT 4.3.
 */
const maxEntries = 2_000;
const maxInside = 80 * 1024 * 1024;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const stored = 0;
const deflated = 8;

export function isSoundZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count === 0 || count > maxEntries) return false;
    let at = view.getUint32(end + 16, true);
    let left = maxInside;
    for (let n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== directoryEntry) return false;
      left -= inflatedSize(bytes, view, at, left);
      const [name, extra, comment] = [28, 30, 32].map((offset) =>
        view.getUint16(at + offset, true),
      );
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return true;
  } catch {
    // Out of bounds, or more than the limit came out.
    return false;
  }
}

function findEnd(view: DataView): number {
  // The end record may be followed by a comment of up to 64 KiB.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new Error("no end of directory");
}

function inflatedSize(bytes: Uint8Array, view: DataView, at: number, limit: number): number {
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localEntry) throw new Error("no local entry");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + size);
  if (data.length < size) throw new Error("cut off");
  const inside =
    method === stored
      ? size
      : method === deflated
        ? inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }).length
        : Number.POSITIVE_INFINITY;
  if (inside > limit) throw new Error("too much inside");
  return inside;
}
