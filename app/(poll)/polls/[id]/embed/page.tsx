import type { Metadata } from "next";
import { PollPage, type PollPageProps, pollMetadata } from "@/components/poll/poll-page";

/** Framed by other sites; searchers shall find the poll's own page. */
export const generateMetadata = async (props: PollPageProps): Promise<Metadata> => ({
  ...(await pollMetadata(props)),
  robots: { index: false, follow: true },
});

export default function Page(props: PollPageProps) {
  return <PollPage {...props} place="embed" />;
}
