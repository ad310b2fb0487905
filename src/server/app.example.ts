import type { OpenAPIHono } from "@hono/zod-openapi";
import { deaf } from "../cli/world.example.js";
import { blank } from "../codebook/codebook.example.js";
import { nowhere } from "../place/gazetteer.example.js";
import { LIMITS } from "../report/limits.js";
import { appOf, type Parts } from "./app.js";
import { doorsOf, type Tokens } from "./guard/roles.js";

export const TOKENS: Tokens = {
  reader: "reader-reader-reader",
  reviewer: "reviewer-reviewer-rev",
  admin: "admin-admin-admin-adm",
};

/** A server whose reader hears nothing, without a socket. */
export function exampleApp(parts: Partial<Parts> = {}): OpenAPIHono {
  return appOf({
    kit: async () => ({ reader: deaf, codebook: blank, gazetteer: nowhere }),
    ledger: null,
    web: new Map(),
    doors: doorsOf(null),
    names: [],
    isLocal: true,
    who: () => "test",
    signal: new AbortController().signal,
    limits: LIMITS,
    ...parts,
  });
}

export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});
