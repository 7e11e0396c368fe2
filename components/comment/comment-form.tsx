import type { ReactNode } from "react";
import { v7 } from "uuid";
import { useVoice } from "@/components/site/use-voice";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Said } from "@/components/ui/said";
import { bodyLength } from "@/domain/comment/rules";

type Props = {
  slug: string;
  name: string;
  /** The comment answered. */
  parent?: { id: string; author: string };
  /** What it begins with. */
  quote?: string;
  /** What they voted for, which they may show with it. */
  ownSide: string | null;
  /** Who follows the conversation already need not be asked. */
  isFollowing: boolean;
};

/** Posts without a script; the key makes a form sent twice one comment. */
export function CommentForm({ slug, name, parent, quote = "", ownSide, isFollowing }: Props) {
  const words = useVoice().words.comments.form;
  return (
    <form
      id={parent ? "reply" : "say-it"}
      method="post"
      action={`/api/stories/${encodeURIComponent(slug)}/comments`}
      data-comment-form
      className="mt-5 grid gap-3"
    >
      <input type="hidden" name="key" value={v7()} />
      <input type="hidden" name="parent" value={parent?.id ?? ""} />
      <p data-answering hidden={!parent} className="font-semibold">
        {parent && words.replyTo(parent.author)}
      </p>
      <TextArea
        id="comment-body"
        name="body"
        label={words.field}
        hint={words.postedAs(name)}
        rows={quote ? 8 : 4}
        defaultValue={quote}
        required
        minLength={bodyLength.min}
        maxLength={bodyLength.max}
        autoFocus={parent !== undefined}
        className="resize-y font-prose text-[17px] leading-[1.5]"
      />
      {ownSide !== null && (
        <Choice name="side" value="show">
          <Said parts={words.showVote(<bdi>{ownSide}</bdi>)} />
        </Choice>
      )}
      {!isFollowing && (
        <Choice name="follow" value="yes">
          {words.tellMe}
        </Choice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">{words.post}</Button>
        {parent && (
          <a
            href={`/stories/${encodeURIComponent(slug)}#comment-${parent.id}`}
            className="touch link"
          >
            {words.cancel}
          </a>
        )}
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; value: string; children: ReactNode };

const Choice = ({ name, value, children }: ChoiceProps) => (
  <label className="flex min-h-[44px] items-center gap-3">
    <input type="checkbox" name={name} value={value} className="size-5 shrink-0 accent-verdigris" />
    <span>{children}</span>
  </label>
);
