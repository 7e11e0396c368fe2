import { countUnread } from "@/domain/notice/queries";
import { requireStaffApi } from "@/domain/person/api";

/** How many are unread: the header asks again on each page and when its tab is looked at. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "desk.enter");
  if (staff instanceof Response) return staff;
  return Response.json({ unread: await countUnread(staff) }, { headers: noStore });
}

const noStore = { "Cache-Control": "private, no-store" };
