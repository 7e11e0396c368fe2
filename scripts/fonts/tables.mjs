/** A font's file is a directory of tables; see "Organization of an OpenType Font" in its specification. */

/** @returns the first font with those of its tables replaced by the second's; both have the same glyphs */
export function withTablesOf(font, other, tags) {
  const tables = read(font);
  const others = read(other);
  for (const tag of ["cmap", "maxp"])
    if (!tables.get(tag)?.equals(others.get(tag)))
      throw new Error(`The two fonts have different glyphs: ${tag} differs.`);
  for (const tag of tags) {
    const table = others.get(tag);
    if (table) tables.set(tag, table);
    else tables.delete(tag);
  }
  return write(font.subarray(0, 4), tables);
}

function read(font) {
  const tables = new Map();
  for (let n = 0, count = font.readUInt16BE(4); n < count; n++) {
    const entry = font.subarray(12 + n * 16, 28 + n * 16);
    const offset = entry.readUInt32BE(8);
    const tag = entry.toString("latin1", 0, 4);
    tables.set(tag, font.subarray(offset, offset + entry.readUInt32BE(12)));
  }
  return tables;
}

function write(version, tables) {
  const tags = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + tags.length * 16);
  version.copy(directory);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((tags.length - power) * 16, 10);
  const parts = [directory];
  let offset = directory.length;
  for (const [n, tag] of tags.entries()) {
    const table = tables.get(tag);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    const at = 12 + n * 16;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(padded) {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
