import { takeAllBack, takeBack } from "@/domain/comment/moderation/actions";
import type { Done } from "./queue-state";
import { explain } from "./words";

/** Sends the way back; answers the versions of the cards that are back, and why the others are not. */
export async function takeOneOrAllBack({ verdictIds, before }: Done, timeZone: string) {
  const [verdictId] = verdictIds;
  const [card] = before;
  if (verdictIds.length === 1 && verdictId && card) {
    const result = await takeBack({ verdictId }).catch(() => null);
    if (result?.ok)
      return { versions: new Map([[card.id, result.version]]), notice: "", isOver: true };
    const { notice } = explain(result, timeZone);
    return { versions: new Map<string, number>(), notice, isOver: result !== null };
  }
  const result = await takeAllBack({ verdictIds }).catch(() => null);
  const undone = result?.ok ? result.undone : [];
  const notice = result?.ok
    ? "all of them have moved meanwhile."
    : explain(result, timeZone).notice;
  const versions = new Map(undone.map(({ commentId, version }) => [commentId, version]));
  return { versions, notice, isOver: result !== null };
}
