import { Children, type ReactNode } from "react";
import type { Piece } from "@/domain/story/revision/diff";

export const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  Children.toArray(
    pieces.map(({ text, change }) =>
      change === "added" ? (
        <Added>{text}</Added>
      ) : change === "removed" ? (
        <Removed>{text}</Removed>
      ) : (
        text
      ),
    ),
  );

/** Screen readers mostly keep quiet about ins and del, so it is said. */
export const Added = ({ children }: { children: ReactNode }) => (
  <ins className="bg-wash-a decoration-verdigris decoration-2 underline-offset-3">
    <span className="sr-only">[added] </span>
    {children}
    <span className="sr-only"> [end of added]</span>
  </ins>
);

export const Removed = ({ children }: { children: ReactNode }) => (
  <del className="text-quiet decoration-alarm decoration-2">
    <span className="sr-only">[removed] </span>
    {children}
    <span className="sr-only"> [end of removed]</span>
  </del>
);
