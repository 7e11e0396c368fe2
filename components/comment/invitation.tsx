import { commentsHref } from "./addresses";

/** After voting: a vote says which side, and only words say why. */
export function Invitation({ slug }: { slug: string }) {
  return (
    <p className="mt-4 text-[15px]">
      <a href={commentsHref(slug, {}, "comments")} className="touch link">
        Say why in one sentence
      </a>
      , or{" "}
      <a href={commentsHref(slug, { sort: "sides" })} rel="nofollow" className="touch link">
        find the best argument of the other side
      </a>
      .
    </p>
  );
}
