import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Problem } from "../problem.js";

/** What somebody may do, each what the one before may as well: look; decide on records; add, merge, upgrade. */
export const ROLES = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The secret of each role; none, and whoever can reach the server may do all. */
export type Tokens = Readonly<Record<Role, string>>;

/** Shorter ones can be guessed. Characters. */
export const SHORTEST_TOKEN = 20;

/** A working day. Seconds. */
const SESSION = 12 * 60 * 60;
const COOKIE = "dateline";

export interface Doors {
  /** The role of whoever asks; null for a stranger. */
  readonly roleOf: (c: Context) => Role | null;
  /** Lets a browser in that shows a token. @returns its role, or null */
  readonly enter: (c: Context, token: string) => Role | null;
  readonly leave: (c: Context) => void;
  /** Whether tokens are asked for. */
  readonly locked: boolean;
}

/** Browsers keep a session's name in a cookie that no script can read; the token itself stays with the person. */
export function doorsOf(tokens: Tokens | null, now: () => number = Date.now): Doors {
  if (tokens === null)
    return { roleOf: () => "admin", enter: () => "admin", leave: () => {}, locked: false };
  const sessions = new Map<string, { role: Role; ends: number }>();
  const bySession = (id: string | undefined): Role | null => {
    const session = sessions.get(id ?? "");
    return session && session.ends > now() ? session.role : null;
  };
  return {
    roleOf: (c) => bearer(c, tokens) ?? bySession(getCookie(c, COOKIE)),
    enter: (c, token) => {
      const role = roleBy(token, tokens);
      if (role === null) return null;
      const id = randomBytes(24).toString("base64url");
      for (const [old, { ends }] of sessions) if (ends <= now()) sessions.delete(old);
      sessions.set(id, { role, ends: now() + SESSION * 1000 });
      keep(c, id, SESSION);
      return role;
    },
    leave: (c) => {
      sessions.delete(getCookie(c, COOKIE) ?? "");
      keep(c, "", 0);
    },
    locked: true,
  };
}

function keep(c: Context, id: string, maxAge: number): void {
  setCookie(c, COOKIE, id, { httpOnly: true, sameSite: "Strict", path: "/", maxAge });
}

function bearer(c: Context, tokens: Tokens): Role | null {
  const [, token] = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  return token === undefined ? null : roleBy(token, tokens);
}

function roleBy(token: string, tokens: Tokens): Role | null {
  return ROLES.find((role) => isSame(token, tokens[role])) ?? null;
}

/** In a time that does not tell how much of it was right. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** Lets pass who has at least this role. */
export function atLeast(role: Role, doors: Doors): MiddlewareHandler {
  return async (c, next) => {
    const has = doors.roleOf(c);
    if (has === null) throw new Problem(401, "This server asks for a token.");
    if (ROLES.indexOf(has) < ROLES.indexOf(role))
      throw new Problem(403, `You are a ${has} here; this takes a ${role}.`);
    await next();
  };
}
