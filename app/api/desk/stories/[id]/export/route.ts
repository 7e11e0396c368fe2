import { requireStaffApi } from "@/domain/person/api";
import { exportStory } from "@/domain/story/export";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

/** The story as the desk has it now, as a file: `?as=md` or `?as=html`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  const as = new URL(request.url).searchParams.get("as");
  if (as !== "md" && as !== "html") return problem(422, "Unprocessable", "Ask for md or for html.");
  const file = await exportStory(staff, (await params).id, as);
  if (!file) return problem(404, "Not found");
  return new Response(file.text, {
    headers: {
      "content-type": as === "md" ? "text/markdown; charset=utf-8" : "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
}
