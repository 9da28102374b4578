import type { AuthOptions } from "next-auth";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { env } from "#lib/core/env";
import type { Actor } from "#lib/auth/actor";
import { endSession, findActor, startSession } from "#lib/auth/sessions";
import { SESSION_HOURS } from "#lib/auth/terms";

export const SESSION_COOKIE = "__Host-leerkring.session";
export const cookieSettings = { httpOnly: true, sameSite: "lax", path: "/", secure: true } as const;

/** next-auth builds addresses from this; the Host header is never trusted. */
process.env.NEXTAUTH_URL ??= env.APP_URL;

/**
 * The part of next-auth's adapter that Leerkring uses. Nobody can register: participants are invited, so the verbs
 * that make or link accounts are left out on purpose.
 */
function sessionAdapter(onFailure: (error: unknown) => void): Adapter {
  return {
    async createSession({ userId, expires }) {
      return { sessionToken: await startSession(userId, ""), userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      try {
        const found = await findActor(sessionToken);
        if (!found) return null;
        const { actor, expiresAt } = found;
        // The address itself stays in the database: no page needs it here.
        const user = { id: actor.id, name: actor.name, email: "", emailVerified: null, actor } as AdapterUser;
        return { session: { sessionToken, userId: actor.id, expires: expiresAt }, user };
      } catch (error) {
        // next-auth would log this and treat the person as signed out; see docs/adr/0003-next-auth.md.
        onFailure(error);
        throw error;
      }
    },
    async updateSession() {
      return null;
    },
    async deleteSession(sessionToken) {
      await endSession(sessionToken);
    },
  } as Adapter;
}

/** Settings of next-auth. `onFailure` hears of a database that did not answer. */
export function authOptions(onFailure: (error: unknown) => void = () => {}): AuthOptions {
  const maxAge = SESSION_HOURS * 3600;
  return {
    adapter: sessionAdapter(onFailure),
    secret: env.AUTH_SECRET,
    providers: [],
    // updateAge = maxAge: the adapter itself keeps sessions awake, next-auth never prolongs them.
    session: { strategy: "database", maxAge, updateAge: maxAge },
    pages: { signIn: "/inloggen", signOut: "/", error: "/inloggen" },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: cookieSettings },
      callbackUrl: { name: "__Host-leerkring.callback", options: cookieSettings },
      csrfToken: { name: "__Host-leerkring.csrf", options: cookieSettings },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    callbacks: {
      session: ({ session, user }) => ({
        expires: session.expires,
        actor: (user as unknown as { actor: Actor }).actor,
      }),
    },
  };
}
