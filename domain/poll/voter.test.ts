import { describe, expect, it } from "vitest";
import { newBrowserId, readVoterCookie, votedCookieLine, voterCookieLine } from "./voter";

const cookieValue = (line: string) => line.split(";")[0]?.split("=").slice(1).join("=");

describe("the voter's cookie", () => {
  it("gives the id back that it was made for", () => {
    const id = newBrowserId();
    expect(readVoterCookie(cookieValue(voterCookieLine(id, { isEmbedded: false })))).toBe(id);
  });

  it("is none when it is forged, cut or missing", () => {
    const value = cookieValue(voterCookieLine(newBrowserId(), { isEmbedded: false })) ?? "";
    const [id, signature] = value.split(".");
    for (const forged of [
      undefined,
      "",
      id,
      `${id}.`,
      `${newBrowserId()}.${signature}`,
      `${id}.${signature?.slice(1)}`,
      `${value}x`,
      "a".repeat(5_000),
    ])
      expect(readVoterCookie(forged)).toBeNull();
  });

  it("is out of reach of scripts and other sites", () => {
    const line = voterCookieLine(newBrowserId(), { isEmbedded: true });
    expect(line).toMatch(/^galley\.voter=[\w-]{22}\.[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it("tells one story's page alone that it is personal", () => {
    expect(votedCookieLine("nächte; x", "p")).toContain("Path=/stories/n%C3%A4chte%3B%20x;");
  });
});
