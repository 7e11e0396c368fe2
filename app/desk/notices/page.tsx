import { DeskTitle } from "@/components/desk/desk-title";
import { MailChoiceForm, ReadAll } from "@/components/notice/notice-choices.client";
import { NoticeList } from "@/components/notice/notice-list";
import { getMailChoice, listNotices } from "@/domain/notice/queries";
import { requireStaff } from "@/domain/person/session";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Notices" };

export default async function Notices({ searchParams }: PageProps) {
  const staff = await requireStaff("desk.enter");
  const query = await searchParams;
  const after = first(query.after);
  const isUnreadOnly = first(query.show) === "unread";
  const [{ items, next }, mail] = await Promise.all([
    listNotices(staff, { after: decodeCursor(after, isTimeKey), limit: 50, isUnreadOnly }),
    getMailChoice(staff),
  ]);
  return (
    <div className="max-w-[46em]">
      <DeskTitle title="Notices">
        {items.some(({ isRead }) => !isRead) && <ReadAll until={new Date().toISOString()} />}
      </DeskTitle>
      <p className="pb-3">
        <a
          href={isUnreadOnly ? "/desk/notices" : "/desk/notices?show=unread"}
          className="link touch"
        >
          {isUnreadOnly ? "Show all" : "Only unread"}
        </a>
      </p>
      <NoticeList
        {...{ items, next }}
        query={{ show: isUnreadOnly ? "unread" : undefined, after }}
      />
      <div className="pt-8">
        <MailChoiceForm mail={mail} />
      </div>
    </div>
  );
}
