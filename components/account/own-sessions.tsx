import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOpenSessions } from "@/domain/session/queries";
import { SessionList } from "./session-list.client";

export async function OwnSessions({ viewer }: { viewer: Viewer }) {
  const [sessions, { words, dates }] = await Promise.all([listOpenSessions(viewer), getVoice()]);
  const lines = sessions.map(({ id, device, isThis, lastSeenAt }) => ({
    id,
    device,
    isThis,
    when: words.account.lastUsed(dates.dayAndTime(lastSeenAt)),
  }));
  return <SessionList sessions={lines} />;
}
