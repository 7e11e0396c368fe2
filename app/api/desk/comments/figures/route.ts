import type { NextRequest } from "next/server";
import { figuresAsTable } from "@/domain/comment/figures/as-table";
import { figuresFileInput } from "@/domain/comment/figures/input";
import { requireStaffApi } from "@/domain/person/api";
import { toCsv } from "@/lib/csv";
import { problem } from "@/lib/problem";

/** One table of the figures page as CSV. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const asked = figuresFileInput.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return problem(422, "Unprocessable", "Name a span and a table.");
  const { span, table } = asked.data;
  return new Response(toCsv(await figuresAsTable(staff, span, table)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="comments-${table}-${span}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
