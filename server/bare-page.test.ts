import { afterEach, expect, it } from "vitest";
import { rememberNewsroom } from "@/lib/words/last-known";
import { missingPage, offlinePage, unansweredPage, unavailablePage } from "./bare-page";

afterEach(() => rememberNewsroom({ title: "", language: "en" }));

const pages = { missingPage, offlinePage, unansweredPage, unavailablePage };

it.each(Object.entries(pages))("%s carries all it needs, and asks nobody", (_, page) => {
  const html = page();
  expect(html).not.toMatch(/<(script|link|img|iframe)\b|\ssrc=|url\(|style="/);
  expect(html.match(/<h1>/g)).toHaveLength(1);
});

it.each(Object.entries(pages))("%s speaks as the newsroom did last, under its name", (_, page) => {
  rememberNewsroom({ title: "<b>الجسر</b> & Co", language: "ar" });
  const html = page();
  expect(html).toContain(`<html lang="ar" dir="rtl">`);
  expect(html).toContain(`<a href="/">&lt;b&gt;الجسر&lt;/b&gt; &amp; Co</a>`);
  expect(html).not.toContain("<b>");
});
