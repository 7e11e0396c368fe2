import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOpenSessions } from "@/domain/session/queries";
import { dayAndTime } from "@/lib/dates";
import { SessionList } from "./session-list.client";

export async function OwnSessions({ viewer }: { viewer: Viewer }) {
  const [sessions, { timeZone }] = await Promise.all([listOpenSessions(viewer), getNewsroom()]);
  const lines = sessions.map(({ id, device, isThis, lastSeenAt }) => ({
    id,
    device,
    isThis,
    when: `Last used ${dayAndTime(lastSeenAt, timeZone)}`,
  }));
  return <SessionList sessions={lines} />;
}
