/** Who may comment on a story. "regulars" have had comments published before. */
export const commentModes = ["open", "premoderated", "regulars", "closed"] as const;
export type CommentMode = (typeof commentModes)[number];

export const commentModeWords: Record<CommentMode, string> = {
  open: "Open",
  premoderated: "Checked before they appear",
  regulars: "Readers with published comments only",
  closed: "Closed",
};
