import { PollPage, type PollPageProps, pollMetadata } from "@/components/poll/poll-page";

export const generateMetadata = pollMetadata;

export default function Page(props: PollPageProps) {
  return <PollPage {...props} place="poll" />;
}
