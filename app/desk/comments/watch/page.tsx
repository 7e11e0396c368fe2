import { WatchPage } from "@/components/watch/watch-page";
import { listDiscussedStories } from "@/domain/comment/moderation/counts";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listWatches } from "@/domain/watch/queries";

export const metadata = { title: "Watch list" };

export default async function WatchListPage() {
  const staff = await requireStaff("comment.moderate");
  const [watches, stories, { timeZone }] = await Promise.all([
    listWatches(staff),
    listDiscussedStories(staff),
    getNewsroom(),
  ]);
  return <WatchPage watches={watches} stories={stories} timeZone={timeZone} />;
}
