import { beforeEach, expect, it, vi } from "vitest";
import { aSection } from "@/db/builders";
import { db } from "@/db/client";
import { emptyDatabase } from "@/db/testing/empty-database";
import { aMember } from "@/domain/story/testing";
import { saveDraft } from "./commands";
import { watchFront } from "./live";
import { unarranged } from "./rules";

beforeEach(emptyDatabase);

it("everyone who has a front open learns who else has it, who leaves, and what changes", async () => {
  const [ada, ben] = [await aMember("editor"), await aMember("editor")];
  const { id: elsewhere } = await aSection();
  const [toAda, toBen, toOther] = [vi.fn(), vi.fn(), vi.fn()];
  const stops = [
    await watchFront(ada, null, toAda),
    await watchFront(ben, elsewhere, toOther),
    await watchFront(ben, null, toBen),
  ];
  await vi.waitFor(() => {
    expect(toAda).toHaveBeenCalledWith("here", expect.objectContaining({ name: ben.name }));
    expect(toBen).toHaveBeenCalledWith(
      "here",
      expect.objectContaining({ name: ada.name, isYou: false }),
    );
  });
  const arrangement = unarranged(false);
  await saveDraft(ada, { sectionId: null, version: 0, arrangement });
  await vi.waitFor(() =>
    expect(toBen).toHaveBeenCalledWith(
      "change",
      expect.objectContaining({ version: 1, by: ada.name, verb: "arranged" }),
    ),
  );
  await db.execute("select pg_notify('galley_front', 'nonsense')");
  for (const stop of stops.splice(2)) stop();
  await vi.waitFor(() =>
    expect(toAda).toHaveBeenCalledWith("gone", expect.objectContaining({ name: ben.name })),
  );
  expect(toOther).not.toHaveBeenCalled();
  for (const stop of stops) stop();
});
