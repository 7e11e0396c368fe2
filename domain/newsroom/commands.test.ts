import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { makePerson } from "@/db/testing/people";
import { asStaff } from "@/domain/person/rules";
import { saveSettings } from "./commands";
import { settingsInput } from "./input";
import { getNewsroom, getSettings } from "./queries";

async function anAdmin() {
  const staff = asStaff(await makePerson("admin"), "settings.manage");
  if (!staff) throw new Error("not an admin");
  return staff;
}

const form = (change: Record<string, string> = {}) => ({
  seen: "",
  title: "The Harrow",
  tagline: "",
  timeZone: "Europe/London",
  language: "en",
  commentMode: "open",
  commentsCloseAfterDays: "14",
  ...change,
});

describe("settingsInput", () => {
  it("reads the form: numbers are numbers", () => {
    expect(settingsInput.parse(form())).toMatchObject({ commentsCloseAfterDays: 14 });
  });

  it.each<Record<string, string>>([
    { title: " \u200b " },
    { title: "x".repeat(61) },
    { timeZone: "Atlantis/Capital" },
    { timeZone: "" },
    { language: "tlh" },
    { language: "" },
    { commentMode: "shut" },
    { commentsCloseAfterDays: "-1" },
    { commentsCloseAfterDays: "1.5" },
    { commentsCloseAfterDays: "soon" },
    { owner: "me" },
  ])("refuses %j", (change) => {
    expect(settingsInput.safeParse(form(change)).success).toBe(false);
  });
});

describe("saveSettings", () => {
  it("saves, and says so in the log", async () => {
    const admin = await anAdmin();
    const { seen } = await getSettings(admin);
    const input = settingsInput.parse(form({ seen, title: "The Weir" }));
    expect(await saveSettings(admin, input)).toEqual({ ok: true });
    expect(await getNewsroom()).toMatchObject({ title: "The Weir", commentsCloseAfterDays: 14 });
    const [event] = await db
      .select()
      .from(events)
      .where(eq(events.actorId, admin.id))
      .orderBy(desc(events.at));
    expect(event).toMatchObject({ verb: "newsroom.settingsChanged", data: { title: "The Weir" } });
  });

  it("of two made from the same state one is refused, and nothing is overwritten", async () => {
    const admin = await anAdmin();
    const { seen } = await getSettings(admin);
    const save = (title: string) => saveSettings(admin, settingsInput.parse(form({ seen, title })));
    const answers = await Promise.all([save("One"), save("Two")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(["One", "Two"]).toContain((await getNewsroom()).title);
  });
});
