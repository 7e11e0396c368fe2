import { followStory, unfollowStory } from "@/domain/follow/commands";
import { followInput } from "@/domain/follow/input";
import { maxFollowed } from "@/domain/follow/rules";
import { ownList } from "../own-list";

export const POST = ownList({
  wish: (data) => followInput.safeParse(data).data?.follow ?? null,
  unsaid: "follow takes yes or no.",
  refused: (words) => words.comments.refused.follow,
  add: followStory,
  remove: unfollowStory,
  full: `You follow ${maxFollowed} conversations already.`,
  place: (path) => (path === "/account" ? "followed" : "comments"),
});
