import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDocx, aDocxWith, aDrawing, aParagraph, aZip } from "@/db/testing/docx";
import { exportStory } from "@/domain/story/export";
import { aDraft, aMember, storyNow } from "@/domain/story/testing";
import { type Doc, footnotesIn, plainText } from "@/lib/rich-text";
import { importDocument } from "./commands";
import { readDocument } from "./document";
import { isSoundZip } from "./zip";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (name: string, content: Uint8Array) => {
  const answer = await readDocument(name, content);
  return answer.ok ? { ...answer, text: plainText(answer.doc) } : answer;
};

describe("reading documents", () => {
  it("Word: headings and paragraphs; the first heading is the headline", async () => {
    const document = aDocx(
      aParagraph("The lock", "Heading1") +
        aParagraph("It opened in 1931.") +
        aParagraph("Why now", "Heading2"),
    );
    expect(await read("lock.docx", document)).toMatchObject({
      ok: true,
      headline: "The lock",
      text: "It opened in 1931.\nWhy now",
    });
  });

  it("Markdown: lists, links and tables", async () => {
    const text =
      "# The lock\n\nIt **holds**, [they say](https://example.com).\n\n- One\n- Two\n\n|a|b|\n|-|-|\n|1|2|\n";
    const answer = await read("the-lock.md", bytes(text));
    expect(answer).toMatchObject({
      headline: "The lock",
      text: "It holds, they say.\nOne\nTwo\na\tb\n1\t2",
    });
  });

  it("plain text: laid out, with its closing question as the poll", async () => {
    const text =
      "The lock\n\nIt opened in 1931.\n\nNobody has painted it.\n\nShould it be painted, or should it be left alone?";
    const answer = await read("lock.txt", bytes(text));
    expect(answer).toMatchObject({ headline: "The lock", standfirst: "It opened in 1931." });
    expect(answer.ok && answer.poll?.options).toHaveLength(2);
  });

  it("Word: title, subtitle and quotation by their styles, whatever the language of the program", async () => {
    const styles = (["Titel Title", "Untertitel Subtitle", "Zitat Quote"] as const).map((pair) => {
      const [id, name] = pair.split(" ");
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    });
    const document = aDocx(
      aParagraph("The lock", "Titel") +
        aParagraph("Ninety years on", "Untertitel") +
        aParagraph("It opened in 1931.") +
        aParagraph("It must hold.", "Zitat"),
      "",
      [
        {
          name: "word/styles.xml",
          bytes: bytes(
            `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join("")}</w:styles>`,
          ),
        },
      ],
    );
    const answer = await readDocument("lock.docx", document);
    expect(answer).toMatchObject({ headline: "The lock", standfirst: "Ninety years on" });
    expect(answer.ok && answer.doc.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "blockquote",
    ]);
  });

  it("Word: without styles the first line is the headline, and a closing question the poll", async () => {
    const lines = [
      "The lock opens on Sunday",
      "It opened first in 1931.",
      "What do you think?",
      "Should it be painted, or should it be left alone?",
    ];
    const answer = await read("lock.docx", aDocx(lines.map((line) => aParagraph(line)).join("")));
    expect(answer).toMatchObject({
      headline: "The lock opens on Sunday",
      text: "It opened first in 1931.",
      poll: { lead: "What do you think?", options: [{}, {}] },
    });
  });

  it("Word: footnotes, tables and lists", async () => {
    const note = `<w:p><w:r><w:t>Water rose</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> twice.</w:t></w:r></w:p>`;
    const cell = (text: string) => `<w:tc>${aParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("Year")}${cell("Level")}</w:tr></w:tbl>`;
    const document = aDocx(
      aParagraph("The lock", "Heading1") + note + table,
      `<Relationship Id="r5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>`,
      [
        {
          name: "word/footnotes.xml",
          bytes: bytes(
            `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${aParagraph("In 1931.")}</w:footnote></w:footnotes>`,
          ),
        },
      ],
    );
    const answer = await readDocument("lock.docx", document);
    expect(answer.ok && answer.doc.content.map(({ type }) => type)).toEqual(["paragraph", "table"]);
    expect(answer.ok && footnotesIn(answer.doc)).toEqual(["In 1931."]);
  });

  it("Word: pictures between the blocks, with their captions; one above the text is the lead", async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>`;
    const cell = `<w:tc>${aParagraph("Level")}${aDrawing('r:embed="p2"')}</w:tc>`;
    const body = [
      aParagraph("The lock", "Heading1"),
      aDrawing('r:embed="p0"', "A gate"),
      aParagraph("It opened in 1931."),
      aDrawing('r:embed="p1"', "A wheel"),
      aParagraph("The wheel in 1947", "Beschriftung"),
      `<w:tbl><w:tr>${cell}<w:tc>${aParagraph("3 m")}</w:tc></w:tr></w:tbl>`,
      aParagraph("No picture is above this.", "Beschriftung"),
    ];
    const files = ["gate", "wheel", "level"].map(bytes);
    const document = aDocxWith(files, body.join(""), [
      { name: "word/styles.xml", bytes: bytes(styles) },
    ]);
    const answer = await readDocument("lock.docx", document);
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer).toMatchObject({ headline: "The lock", lead: { alt: "A gate" } });
    expect(answer.doc.content).toMatchObject([
      { type: "paragraph" },
      { type: "figure", attrs: { alt: "A wheel", caption: "The wheel in 1947" } },
      { type: "table" },
      { type: "figure", attrs: { alt: "" } },
      { type: "paragraph" },
    ]);
    const shown = [answer.lead, ...answer.doc.content.map((one) => "attrs" in one && one.attrs)];
    const ids = shown.flatMap((one) => (one && "mediaId" in one ? [one.mediaId] : []));
    expect(ids.map((id) => answer.pictures.find((one) => one.id === id)?.bytes)).toEqual(files);
  });

  it("Markdown: what stands above the text, notes wherever they are, an address of its own as an embed", async () => {
    const text = `---\ntitle: "The lock: ninety years"\ndate: 2021-04-02\ndescription: It holds\ntags: [a, b]\n---\n\nWater rose.[^a] Twice.[^b][^none]\n\n[^a]: In *1931*,\n    and 1947.\n\nhttps://youtu.be/abcdefghijk\n\n[^b]: See <b>above</b>.\n`;
    const answer = await readDocument("lock.md", bytes(text));
    expect(answer).toMatchObject({ headline: "The lock: ninety years", standfirst: "It holds" });
    expect(answer.ok && footnotesIn(answer.doc)).toEqual(["In 1931, and 1947.", "See above."]);
    expect(answer.ok && answer.doc.content.map(({ type }) => type)).toEqual(["paragraph", "embed"]);
    expect(answer.ok && plainText(answer.doc)).toContain("[^none]");
  });

  it("Markdown as it is exported here: headline, standfirst, text and notes", async () => {
    const writer = await aMember("writer");
    const note = { type: "footnote" as const, attrs: { text: "In [1931] & 1947." } };
    const doc: Doc = {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "1986. *Water* rose" }, note] },
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Why <now>" }] },
        { type: "paragraph", content: [{ type: "text", text: "So." }] },
      ],
    };
    const { id } = await aDraft(writer, {
      headline: "Locks & <gates>",
      standfirst: "A *b* c",
      doc,
    });
    for (const as of ["md", "html"] as const) {
      const file = await exportStory(writer, id, as);
      const answer = await readDocument(`a.${as}`, bytes(file?.text ?? ""));
      if (!answer.ok) throw new Error(answer.reason);
      expect(answer).toMatchObject({ headline: "Locks & <gates>", standfirst: "A *b* c" });
      expect(answer.doc.content.slice(-3)).toEqual(doc.content);
    }
  });

  it("HTML: without what runs; without a heading the file names the story", async () => {
    const text = "<p onclick=x()>Words<script>alert(1)</script></p>";
    expect(await read("my_first-story.html", bytes(text))).toMatchObject({
      headline: "my first story",
      text: "Words",
    });
  });

  it.each(["utf16le", "utf16be"])("a text of two bytes a sign (%s)", async (order) => {
    const text = Buffer.from("\ufeffLock\n\nOne.\n\nCafé “x”.", "utf16le");
    const content = new Uint8Array(order === "utf16le" ? text : text.swap16());
    expect(await read("a.txt", content)).toMatchObject({ headline: "Lock", text: "Café “x”." });
  });

  it("an old Windows text is read as what it is", async () => {
    const text = Uint8Array.from([
      ...bytes("Lock\n\nOne.\n\nCaf"),
      0xe9,
      0x20,
      0x93,
      ...bytes("x"),
      0x94,
      0x2e,
    ]);
    expect(await read("a.txt", text)).toMatchObject({ ok: true, text: "Café “x”." });
  });
});

describe("documents that mean harm or are broken", () => {
  const page = bytes("<p>x</p>");
  it.each<[string, string, Uint8Array, string]>([
    ["a program", "a.exe", page, "kind"],
    ["a Word document that is none", "a.docx", page, "kind"],
    ["a text that is an archive", "a.txt", aZip([{ name: "a", bytes: page }]), "kind"],
    ["a text with NUL bytes", "a.md", bytes("a\0b"), "kind"],
    ["nothing", "a.md", bytes("\n \n"), "empty"],
    ["an empty Word document", "a.docx", aDocx(""), "empty"],
    ["an archive that is no document", "a.docx", aZip([{ name: "a", bytes: page }]), "broken"],
    ["quotations nested without end", "a.md", bytes("> ".repeat(40_000)), "broken"],
    ["a cut-off archive", "a.docx", aDocx(aParagraph("x")).slice(0, -40), "broken"],
    ["a text longer than any story", "a.txt", new Uint8Array(2_200_000).fill(97), "tooLarge"],
  ])("%s", async (_, name, content, reason) => {
    expect(await read(name, content)).toEqual({ ok: false, reason });
  });

  it("a zip bomb, honest or lying about its size, is not opened", () => {
    const zeros = new Uint8Array(100 * 1024 * 1024);
    expect(isSoundZip(aZip([{ name: "a", bytes: zeros }]))).toBe(false);
    expect(isSoundZip(aZip([{ name: "a", bytes: zeros, claim: 10 }]))).toBe(false);
    expect(isSoundZip(aDocx(aParagraph("x")))).toBe(true);
  });

  it("a picture that is a file of this machine is not read", async () => {
    const link = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>`;
    const picture = aDrawing('r:link="r9"', "A list");
    const answer = await readDocument("a.docx", aDocx(aParagraph("Words") + picture, link));
    expect(answer).toMatchObject({ ok: true, pictures: [], lead: null });
    expect(answer.ok && plainText(answer.doc)).toBe("Words");
  });

  it("entities that grow do not", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const document = aZip([{ name: "word/document.xml", bytes: bytes(`${bomb}<w:p>&b;</w:p>`) }]);
    expect(await read("a.docx", document)).toMatchObject({ reason: "broken" });
  });

  it.each(["[^a]: x\n", "[^a]", "<p class=standfirst>", "a\n\n", "[x](", "|a|b|\n", "---\na:\n"])(
    "a quarter of a megabyte of %j is read in a moment",
    async (bit) => {
      const content = bytes(bit.repeat(Math.floor(262_144 / bit.length)));
      const begun = performance.now();
      for (const ending of ["md", "html"]) await readDocument(`a.${ending}`, content);
      expect(performance.now() - begun).toBeLessThan(20_000);
    },
  );

  it("noise of any kind is an answer, never an exception", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("docx", "md", "txt", "html"),
        fc.boolean(),
        async (noise, ending, isZip) => {
          const content = isZip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]) : noise;
          expect(typeof (await readDocument(`a.${ending}`, content)).ok).toBe("boolean");
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("importDocument", () => {
  it("makes a draft of one's own, for those who write", async () => {
    const content = bytes("# The lock\n\nIt holds.");
    for (const role of ["writer", "editor", "admin"] as const) {
      const actor = await aMember(role);
      const made = await importDocument(actor, { filename: "a.md", bytes: content });
      const story = await storyNow(made.ok && "id" in made ? made.id : "");
      expect(story).toMatchObject({ status: "draft", createdBy: actor.id });
      expect(story.content.headline).toBe("The lock");
    }
    const moderator = await aMember("moderator");
    expect(await importDocument(moderator, { filename: "a.md", bytes: content })).toMatchObject({
      reason: "forbidden",
    });
  });
});
