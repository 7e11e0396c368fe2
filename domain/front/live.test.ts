import { beforeEach, expect, it, type Mock, vi } from "vitest";
import { aSection } from "@/db/builders";
import { db } from "@/db/client";
import { emptyDatabase } from "@/db/testing/empty-database";
import { aMember } from "@/domain/story/testing";
import { saveDraft } from "./commands";
import { watchFront } from "./live";
import { unarranged } from "./rules";

beforeEach(emptyDatabase);

const hears = (who: Mock, event: string, data: object) =>
  expect.poll(() => who.mock.calls).toContainEqual([event, expect.objectContaining(data)]);

it("everyone who has a front open learns who else has it, who leaves, and what changes", async () => {
  const [ada, ben] = [await aMember("editor"), await aMember("editor")];
  const { id: elsewhere } = await aSection();
  const [toAda, toBen, toOther] = [vi.fn(), vi.fn(), vi.fn()];
  const stops = [
    await watchFront(ada, null, toAda),
    await watchFront(ben, elsewhere, toOther),
    await watchFront(ben, null, toBen),
  ];
  await hears(toAda, "here", { name: ben.name });
  await hears(toBen, "here", { name: ada.name, isYou: false });
  const arrangement = unarranged(false);
  await saveDraft(ada, { sectionId: null, version: 0, arrangement });
  await hears(toBen, "change", { version: 1, by: ada.name, verb: "arranged" });
  await db.execute("select pg_notify('galley_front', 'nonsense')");
  for (const stop of stops.splice(2)) stop();
  await hears(toAda, "gone", { name: ben.name });
  expect(toOther).not.toHaveBeenCalled();
  for (const stop of stops) stop();
});
