import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { listStandings } from "@/domain/comment/moderation/standing";
import { requireStaffApi } from "@/domain/person/api";
import { problem } from "@/lib/problem";

const ids = z.array(z.uuid()).min(1).max(50);

/** Where the cards on a screen stand now, after somebody moved them. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const asked = ids.safeParse(request.nextUrl.searchParams.getAll("id"));
  if (!asked.success) return problem(422, "Unprocessable", "id takes comments, 50 at most.");
  const standings = await listStandings(staff, asked.data);
  return NextResponse.json({ standings }, { headers: { "cache-control": "no-store" } });
}
