import SiteLayout from "./(site)/layout";

export const metadata = { title: "Not found", robots: { index: false } };

export default function NotFound() {
  return (
    <SiteLayout>
      <div className="py-[84px]">
        <h1 className="font-display text-[44px] leading-none font-[540] md:text-[60px]">
          There is no page here
        </h1>
        <p className="mt-3 max-w-[34em] font-prose text-[19px] text-quiet">
          The address may be mistyped, or the story was taken down.{" "}
          <a href="/" className="link">
            Go to the front page
          </a>{" "}
          or{" "}
          <a href="/search" className="link">
            search
          </a>
          .
        </p>
      </div>
    </SiteLayout>
  );
}
