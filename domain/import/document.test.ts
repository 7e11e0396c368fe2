import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMember, storyNow } from "@/domain/story/testing";
import { plainText } from "@/lib/rich-text";
import { importDocument } from "./commands";
import { readDocument } from "./document";
import { aDocx, aParagraph, aZip } from "./testing";
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

  it("HTML: without what runs; without a heading the file names the story", async () => {
    const text = "<p onclick=x()>Words<script>alert(1)</script></p>";
    expect(await read("my_first-story.html", bytes(text))).toMatchObject({
      headline: "my first story",
      text: "Words",
    });
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
    const picture = `<w:p><w:r><w:drawing><a:blip r:link="r9"/></w:drawing></w:r></w:p>`;
    const answer = await readDocument("a.docx", aDocx(picture + aParagraph("Words"), link));
    expect(JSON.stringify(answer)).not.toMatch(/root:/);
    expect(answer).toMatchObject({ ok: true });
  });

  it("entities that grow do not", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const document = aZip([{ name: "word/document.xml", bytes: bytes(`${bomb}<w:p>&b;</w:p>`) }]);
    expect(await read("a.docx", document)).toMatchObject({ reason: "broken" });
  });

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
      const story = await storyNow(made.ok ? made.id : "");
      expect(story).toMatchObject({ status: "draft", createdBy: actor.id });
      expect(story.content.headline).toBe("The lock");
    }
    const moderator = await aMember("moderator");
    expect(await importDocument(moderator, { filename: "a.md", bytes: content })).toMatchObject({
      reason: "forbidden",
    });
  });
});
