import { countUnread } from "@/domain/notice/queries";
import type { Staff } from "@/domain/person/rules";
import { SeenNotices } from "./seen-notices.client";

/** Of a story that is opened: what was said about it counts as read. */
export async function StoryNotices({ staff, storyId }: { staff: Staff; storyId: string }) {
  const unread = await countUnread(staff, storyId);
  return unread > 0 ? <SeenNotices storyId={storyId} /> : null;
}
