import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What went wrong, after RFC 9457: what, where, why, what to do. */
export const problemSchema = z
  .object({
    type: z.literal("about:blank"),
    title: z.string().openapi({ example: "Not found" }),
    status: z.int(),
    detail: z.string().openapi({ example: "There is no report of this id." }),
    /** The fields of the request that are at fault, where it is the request. */
    errors: z.array(z.object({ at: z.string(), text: z.string() })).optional(),
  })
  .openapi("Problem");

type ProblemBody = z.infer<typeof problemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is wrong",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  405: "Not that way",
  409: "It does not fit what is there",
  413: "Too large",
  415: "Cannot be read",
  421: "Not this server",
  422: "Cannot be read",
  429: "Too many requests",
  500: "A fault of the program",
  503: "Busy",
};

/** Thrown anywhere under a request, it is the answer. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly errors: ProblemBody["errors"] = undefined,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

export function problemAnswer(c: Context, { status, detail, errors, headers }: Problem): Response {
  const title = TITLES[status] ?? "It did not work";
  const body: ProblemBody = {
    type: "about:blank",
    title,
    status,
    detail,
    ...(errors && { errors }),
  };
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header("Content-Type", "application/problem+json");
  return c.body(JSON.stringify(body), status);
}
