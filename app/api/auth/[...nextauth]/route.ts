import type { NextRequest } from "next/server";
import { handlers } from "@/domain/person/auth";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";

export const { GET } = handlers;

/** The framework has a token of its own against other sites; here they are refused like everywhere. */
export async function POST(request: NextRequest): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  return handlers.POST(request);
}
