import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDoc } from "../rich-text-parse";
import { clean } from "./clean";
import { fromText } from "./from-text";
import { toDoc } from "./to-doc";
import { toText } from "./to-text";

/** As programs put text on the clipboard, and what is left of it. */
const shapes: Record<string, [pasted: string, expected: string]> = {
  "Word: headings and paragraphs": [
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment--><h1><span style='mso-bidi-font-size:16.0pt'>The lock<o:p></o:p></span></h1><p class=MsoNormal><span lang=EN-US style='font-size:11.0pt'>It opened in&nbsp;1931.<o:p></o:p></span></p><h4>Why now</h4><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    "<h2>The lock</h2><p>It opened in 1931.</p><h3>Why now</h3>",
  ],
  "Word: title and subtitle styles": [
    `<p class=MsoTitle>The lock</p><p class=MsoSubtitle>Ninety years on</p>`,
    "<h2>The lock</h2><h3>Ninety years on</h3>",
  ],
  "Word: bold, italic and both": [
    `<p class=MsoNormal>A <b style='mso-bidi-font-weight:normal'>bold</b> and <i>slanted</i> and <b><i>both</i></b> word</p>`,
    "<p>A <strong>bold</strong> and <em>slanted</em> and <strong><em>both</em></strong> word</p>",
  ],
  "Word: a nested list drawn with paragraphs": [
    `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Gates</p><p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Upper</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Walls</p><p class=MsoNormal>After.</p>`,
    "<ul><li><p>Gates</p><ul><li><p>Upper</p></li></ul></li><li><p>Walls</p></li></ul><p>After.</p>",
  ],
  "Word: a numbered list": [
    `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>First</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Second</p>`,
    "<ol><li><p>First</p></li><li><p>Second</p></li></ol>",
  ],
  "Word: footnotes": [
    `<p class=MsoNormal>Water rose<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a> twice.</p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> In 1931 and 1947.</p></div></div>`,
    '<p>Water rose<sup data-text="In 1931 and 1947."></sup> twice.</p>',
  ],
  "Word: tracked deletion and a comment": [
    `<p class=MsoNormal>The <del cite="mailto:Ann" datetime="2026-01-01T10:00">old </del><ins cite="mailto:Ann">new </ins>gate<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Really?</p></div></div>`,
    "<p>The new gate</p>",
  ],
  "Word: a table with a heading row": [
    `<table class=MsoTableGrid border=1><thead><tr><td width=200><p class=MsoNormal><b>Year<o:p></o:p></b></p></td><td><p>Level</p></td></tr></thead><tbody><tr><td colspan=2 style='width:100pt'><p class=MsoNormal>1931</p></td></tr></tbody></table>`,
    '<table><tr><th><p><strong>Year</strong></p></th><th><p>Level</p></th></tr><tr><td colspan="2"><p>1931</p></td></tr></table>',
  ],
  "Word: quotations": [
    `<p class=MsoQuote>It must hold.</p><p class=MsoIntenseQuote>It will.</p>`,
    "<blockquote><p>It must hold.</p></blockquote><blockquote><p>It will.</p></blockquote>",
  ],
  "Word: a link and a bookmark": [
    `<p class=MsoNormal><a name="_Toc1"></a><a href="https://example.com/a?b=1&amp;c=2">The page</a> and <a href="#_Toc1">above</a>, <a href="file:///C:/x.doc">a file</a></p>`,
    '<p><a href="https://example.com/a?b=1&amp;c=2">The page</a> and above, a file</p>',
  ],
  "Word: pictures and shapes": [
    `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="s"><v:imagedata src="file:///C:/i.png"/></v:shape><![endif]--><img width=10 src="file:///C:/i.png">Words</p>`,
    "<p>Words</p>",
  ],
  "Word on the web": [
    `<div class="OutlineElement Ltr"><p class="Paragraph" role="heading" aria-level="2"><span data-contrast="auto" class="TextRun"><span class="NormalTextRun">Why now</span></span><span class="EOP">&nbsp;</span></p></div><div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="1"><p class="Paragraph"><span class="TextRun">Gates</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper"><ul class="BulletListStyle1"><li><p>Walls</p></li></ul></div>`,
    "<h2>Why now</h2><ul><li><p>Gates</p></li><li><p>Walls</p></li></ul>",
  ],
  "Docs: everything inside a bold that is not bold": [
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400">The lock</span></h2><p dir="ltr"><span style="font-weight:700;font-style:normal">Bold</span><span style="font-weight:400"> and </span><span style="font-style:italic">slanted</span></p><br></b>`,
    "<h2>The lock</h2><p><strong>Bold</strong> and <em>slanted</em></p>",
  ],
  "Docs: an inner list beside its item": [
    `<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Gates</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Upper</span></p></li></ul><li aria-level="1"><p>Walls</p></li></ul>`,
    "<ul><li><p>Gates</p><ul><li><p>Upper</p></li></ul></li><li><p>Walls</p></li></ul>",
  ],
  "Docs: footnotes": [
    `<p><span>Water rose</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> twice.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In 1931 &amp; 1947.</span></p></div>`,
    '<p>Water rose<sup data-text="In 1931 &amp; 1947."></sup> twice.</p>',
  ],
  "Docs: links through Google and a comment": [
    `<p><a href="https://www.google.com/url?q=https://example.com/lock&amp;sa=D&amp;ust=1"><span>The page</span></a><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>`,
    '<p><a href="https://example.com/lock">The page</a></p>',
  ],
  "Docs: a table": [
    `<div dir="ltr"><table><colgroup><col width="1"></colgroup><tbody><tr><td><p dir="ltr"><span>1931</span></p></td><td><p><span>3 m</span></p></td></tr></tbody></table></div>`,
    "<table><tr><td><p>1931</p></td><td><p>3 m</p></td></tr></table>",
  ],
  "LibreOffice: footnotes and quotations": [
    `<p style="margin-bottom: 0cm">Water rose<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><blockquote class="western">It must hold.</blockquote><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>In 1931.</p></div>`,
    '<p>Water rose<sup data-text="In 1931."></sup>.</p><blockquote><p>It must hold.</p></blockquote>',
  ],
  "Pages: spans and line breaks": [
    `<p class="p1"><span class="s1">One line<br>and another</span><br class="Apple-interchange-newline"></p>`,
    "<p>One line<br>and another</p>",
  ],
  "Outlook: paragraphs as divs, fonts, a frame table": [
    `<div class=WordSection1><div><font face="Calibri" size=2>Dear all,</font></div><div><br></div><table border=0><tr><td><div>In a frame.</div></td></tr></table></div>`,
    "<p>Dear all,</p><p>In a frame.</p>",
  ],
  "a web page with navigation, scripts and a form": [
    `<main><nav><a href="javascript:alert(1)">Home</a></nav><h1>Lock <small>news</small></h1><script>alert(1)</script><p onclick="x()">Text <a href=" /about ">about</a></p><form><input value=x><button>Go</button></form><pre>one\n  two</pre></main>`,
    '<p>Home</p><h2>Lock news</h2><p>Text <a href="/about">about</a></p><p>one</p><p>two</p>',
  ],
  "a numbered list that begins at four, with a picture and a quotation inside": [
    `<ol start="4"><li>Four <img src="x"></li><li><blockquote>Five</blockquote></li></ol>`,
    '<ol start="4"><li><p>Four</p></li><li><p>Five</p></li></ol>',
  ],
  "Word: figures above and below the line": [
    `<p class=MsoNormal>10<sup>6</sup> m<sup>2</sup> of H<sub>2</sub>O, the 1<sup>st</sup></p>`,
    "<p>10⁶ m² of H₂O, the 1st</p>",
  ],
  "Docs: figures above the line": [
    `<p dir="ltr"><span>CO</span><span style="font-size:0.6em;vertical-align:sub">2</span><span> and 10</span><span style="font-size:0.6em;vertical-align:super">-9</span></p>`,
    "<p>CO₂ and 10⁻⁹</p>",
  ],
  "Word: bold headings": [
    `<h2><b><span style='font-size:14.0pt'>Why <i>now</i></span></b></h2><p class=MsoNormal><b>Bold</b></p>`,
    "<h2>Why <em>now</em></h2><p><strong>Bold</strong></p>",
  ],
  "Docs: a heading in a weight of its own, and a checklist": [
    `<h1 dir="ltr"><span style="font-weight:700">Why now</span></h1><ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,AA" aria-roledescription="checkbox"><p role="presentation"><span>Gates</span></p></li></ul>`,
    "<h2>Why now</h2><ul><li><p>Gates</p></li></ul>",
  ],
  "Outlook: links through its guard": [
    `<p class=MsoNormal><a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Flock&amp;data=05%7C02&amp;reserved=0" originalsrc="https://example.com/lock">The page</a></p>`,
    '<p><a href="https://example.com/lock">The page</a></p>',
  ],
  "Word: a table in a cell of a table, and cells over several rows": [
    `<table class=MsoTableGrid><tr><td rowspan=2><p class=MsoNormal>1931</p></td><td><table><tr><td><p>Inner</p></td></tr></table></td></tr><tr><td><p>3 m</p></td></tr></table>`,
    '<table><tr><td rowspan="2"><p>1931</p></td><td><p>Inner</p></td></tr><tr><td><p>3 m</p></td></tr></table>',
  ],
  "Word: endnotes": [
    `<p class=MsoNormal>Water rose<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference>[i]</span></a>.</p><div style='mso-element:endnote-list'><br clear=all><hr size=1 width="33%"><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a style='mso-endnote-id:edn1' href="#_ednref1" name="_edn1" title=""><span class=MsoEndnoteReference>[i]</span></a> In 1931.</p></div></div>`,
    '<p>Water rose<sup data-text="In 1931."></sup>.</p>',
  ],
  "a page of Galley: a box of points, a pull quote and notes": [
    `<aside aria-label="Key points" class="key-points"><p class="label">Key points</p><ul><li><p>Gates</p></li></ul></aside><p class="pull-quote">It must hold.</p><p>Water<sup class="note-reference"><a id="reference-1" href="#note-1" aria-label="Note 1">1</a></sup></p><section aria-label="Notes" class="story-notes"><ol><li id="note-1">In 1931. <a href="#reference-1" aria-label="Back">↩</a></li></ol></section>`,
    '<aside class="key-points"><ul><li><p>Gates</p></li></ul></aside><p class="pull-quote">It must hold.</p><p>Water<sup data-text="In 1931."></sup></p>',
  ],
  "WordPress: a pull quote with its source": [
    `<figure class="wp-block-pullquote"><blockquote><p>It must hold.</p><cite>The keeper</cite></blockquote></figure>`,
    '<p class="pull-quote">It must hold. <em>The keeper</em></p>',
  ],
  "a pull quote and a box of points where none can stand": [
    `<ul><li><p class="pull-quote">One</p></li><li><aside class="key-points"><ul><li>Two</li></ul></aside></li></ul><table><tr><td><p class="pull-quote">Three</p></td><td>Four</td></tr></table>`,
    "<ul><li><p>One</p></li><li><p>Two</p></li></ul><table><tr><td><p>Three</p></td><td><p>Four</p></td></tr></table>",
  ],
  "loose words between blocks": [
    `Before <b>bold</b><p>inside</p>after &amp; on`,
    "<p>Before <strong>bold</strong></p><p>inside</p><p>after &amp; on</p>",
  ],
};

describe("cleaning what was pasted", () => {
  it.each(Object.entries(shapes))("%s", (_, [pasted, expected]) => {
    const cleaned = toText(clean(fromText(pasted)));
    expect(cleaned).toBe(expected);
    // What is clean stays as it is, and stories can hold it.
    expect(toText(clean(fromText(cleaned)))).toBe(expected);
    expect(parseDoc(toDoc(fromText(pasted)))).toMatchObject({ ok: true });
  });

  it("of anything makes something that stories can hold, with nothing that runs", () => {
    const bit = fc.constantFrom(
      ...[
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<b>",
        "</b>",
      ],
      ...["<a href='javascript:x()'>", "</a>", "<script>", "</script>", "<img onerror=x>", "<h1>"],
      ...["<p style='mso-list:l0 level3 lfo1'>", "<a href='#a' id='b'>", "<div id='a'>", "<br>"],
      ...["words", " ", "&lt;", "<!--", "-->", "<o:p>", "<blockquote>", "<svg>", "\u0000", "<sup>"],
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const root = fromText(bits.join(""));
        const text = toText(clean(root));
        expect(text).not.toMatch(/<script|javascript:|onerror|<img|style=/i);
        expect(parseDoc(toDoc(root))).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it("64 KB of any one thing ends", () => {
    for (const bit of [
      "<div>",
      "<b>",
      "<ul><li>",
      "<table><tr><td>",
      "<a href='#a' id=a>",
      "x ",
      "<p>",
    ])
      expect(toDoc(fromText(bit.repeat(Math.floor(65_536 / bit.length)))).type).toBe("doc");
  });
});
