import { may, type Permission, type Role } from "./rules";

type Place = { name: string; href: string; permission: Permission };

const places: Place[] = [
  { name: "Stories", href: "/desk/stories", permission: "story.write" },
  { name: "Board", href: "/desk/board", permission: "story.write" },
  { name: "Calendar", href: "/desk/calendar", permission: "story.write" },
  { name: "Comments", href: "/desk/comments", permission: "comment.moderate" },
  { name: "Polls", href: "/desk/polls", permission: "poll.integrity" },
  { name: "Media", href: "/desk/media", permission: "media.manage" },
  { name: "Front page", href: "/desk/front", permission: "front.edit" },
  { name: "Newsletters", href: "/desk/newsletters", permission: "newsletter.edit" },
  { name: "Series", href: "/desk/series", permission: "series.manage" },
  { name: "Tags", href: "/desk/tags", permission: "tag.manage" },
  { name: "People", href: "/desk/people", permission: "people.manage" },
  { name: "Settings", href: "/desk/settings", permission: "settings.manage" },
  { name: "Log", href: "/desk/log", permission: "log.read" },
];

/** The desk's pages that this role may open, in the order of its navigation. */
export const deskPlaces = (role: Role): Place[] =>
  places.filter(({ permission }) => may(role, permission));
