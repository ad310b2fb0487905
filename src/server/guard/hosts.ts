import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Problem } from "../problem.js";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether only this machine can reach an address that is listened on. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests under a name that is not ours: a page elsewhere may have its own name lead to this machine (DNS
 * rebinding). Loopback names and plain addresses cannot be made to; others have to be given.
 */
export function ownHosts(names: readonly string[], isLocal: boolean): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = nameOf(c.req.header("host") ?? new URL(c.req.url).host);
    if (!known.has(host) && (isLocal || !isAddress(host)))
      throw new Problem(
        421,
        "This server is not known under that name; --name makes a name known.",
      );
    await next();
  };
}

/** Refuses what another page asks for: a form or a script of a site that somebody has open in another tab. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isForeign = origin !== undefined && hostOf(origin) !== host.toLowerCase();
  const isCross = site !== undefined && site !== "same-origin" && site !== "none";
  const isAsked = c.req.path.startsWith("/api/") || !SAFE.has(c.req.method);
  if (isAsked && (isForeign || isCross))
    throw new Problem(403, "Only pages of this server may ask that of it.");
  await next();
};

/** "localhost:4000" → "localhost", "[::1]:4000" → "[::1]" */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, "");
}

function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, "")) !== 0;
}

/** "null", which sandboxed pages send, is nobody's. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
