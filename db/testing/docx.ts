import { crc32, deflateRawSync } from "node:zlib";

type Entry = { name: string; bytes: Uint8Array; claim?: number };

/** A zip archive, honest unless an entry claims another size than it has. */
export function aZip(entries: Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claim = bytes.length } of entries) {
    const data = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(claim, 22);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, label, data);
    directory.push(entry, label);
    offset += head.length + label.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

/** A Word document of this body (WordprocessingML) and these further relationships. */
export function aDocx(body: string, links = "", more: Entry[] = []): Uint8Array {
  const xml = (name: string, text: string): Entry => ({ name, bytes: Buffer.from(text) });
  return aZip([
    xml(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    xml(
      "_rels/.rels",
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    xml(
      "word/document.xml",
      `<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}</w:body></w:document>`,
    ),
    xml(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${relations}">${links}</Relationships>`,
    ),
    ...more,
  ]);
}

export const aParagraph = (text: string, style = ""): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A drawing of a picture. @param blip `r:embed` of a picture inside, or `r:link` of one outside */
export const aDrawing = (blip: string, alt = ""): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A Word document in which drawings find these pictures as `p0`, `p1` and so on. */
export function aDocxWith(
  pictures: readonly Uint8Array[],
  body: string,
  more: Entry[] = [],
): Uint8Array {
  const links = pictures.map(
    (_, n) => `<Relationship Id="p${n}" Type="${office}/image" Target="media/p${n}.png"/>`,
  );
  const files = pictures.map((bytes, n) => ({ name: `word/media/p${n}.png`, bytes }));
  return aDocx(body, links.join(""), [...files, ...more]);
}
