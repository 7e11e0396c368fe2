import { encode } from "next-auth/jwt";

const name = "galley.session";

/** The cookie that next-auth makes at sign-in, for a session row that is there already. */
export async function sessionCookie(sessionId: string, secret: string) {
  const value = await encode({ token: { sid: sessionId }, secret, salt: name });
  return { name, value };
}
