import "server-only";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { closeSession, startSession } from "@/domain/session/commands";
import { signInInput } from "@/domain/session/input";
import { absoluteDays } from "@/domain/session/rules";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { isHttps, sessionCookie } from "./cookie";

declare module "next-auth" {
  interface Session {
    sid?: string;
  }
}

/** Carries the seconds to wait, 0 for a wrong password, through the framework to our action. */
export class CannotSignIn extends CredentialsSignin {
  constructor(readonly wait: number) {
    super();
    this.code = wait > 0 ? "wait" : "credentials";
  }
}

/**
 * The only module that touches next-auth. The sealed token holds a session row's id and nothing
 * else: session-token.ts reads it, and who that is, and what they may do, is read from the database
 * on every request.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: absoluteDays * 86_400 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(raw) {
        const input = signInInput.safeParse(raw);
        if (!input.success) throw new CannotSignIn(0);
        const started = await startSession(input.data, await headers());
        if (started.ok) return { id: started.sessionId };
        throw new CannotSignIn(started.reason === "tooFast" ? started.wait : 0);
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid as string }),
  },
  events: {
    signOut: async (message) => {
      if ("token" in message && message.token?.sid) await closeSession(String(message.token.sid));
    },
  },
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) log.error({ err: error }, "sign-in failed");
    },
    warn: () => {},
    debug: () => {},
  },
}));
