import type { IncomingMessage, ServerResponse } from "node:http";
import { answerProgram, maxBytes, takeComment } from "@/domain/comment/taking";
import { answerWith, isJson, toRequest } from "./web";

const address = /^\/api\/stories\/([^/]+)\/comments$/;

/**
 * A comment as a page's script or a program sends it, answered without the framework, whose part in
 * taking one would cost as much as the rest (docs/decisions/0020). Forms go the other way.
 * @returns whether this was one
 */
export async function commentRoute(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  const [, slug] = address.exec(pathname) ?? [];
  if (!slug || request.method !== "POST" || !isJson(request)) return false;
  const taken = await takeComment(await toRequest(request, maxBytes), decodeURIComponent(slug));
  await answerWith(taken instanceof Response ? taken : answerProgram(taken), response);
  return true;
}
