import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { PROGRAM } from "../../reading/program.js";
import type { Kit } from "../../reading/read.js";
import { type Doors, ROLES } from "../guard/roles.js";
import { json, problems } from "./shapes.js";

const aboutSchema = z
  .object({
    program: z.string(),
    reader: z.string().openapi({ description: "The hash of the model" }),
    codebook: z.string().openapi({ description: "The hash of its files" }),
    nations: z
      .array(z.object({ code: z.string(), name: z.string(), people: z.array(z.string()) }))
      .openapi({ description: "States by their codes, as the codebook names them" }),
  })
  .openapi("About");

const route = createRoute({
  method: "get",
  path: "/api/about",
  summary: "The versions in use, and what the codebook calls states",
  responses: { 200: json(aboutSchema, "Versions and names"), ...problems },
});

const doorSchema = z
  .object({ role: z.enum(ROLES).nullable(), locked: z.boolean() })
  .openapi("Door", { description: "Who you are here, and whether the server asks for tokens" });

const doorRoute = createRoute({
  method: "get",
  path: "/api/door",
  summary: "Who you are here",
  responses: { 200: json(doorSchema, "Your role") },
});

const enterRoute = createRoute({
  method: "post",
  path: "/api/door",
  summary: "Sign in with a token; a cookie keeps the role",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.object({ token: z.string().max(500) }) } },
    },
  },
  responses: { 200: json(doorSchema, "Your role, or null where the token is not known") },
});

const leaveRoute = createRoute({
  method: "delete",
  path: "/api/door",
  summary: "Sign out",
  responses: { 200: json(doorSchema, "A stranger again") },
});

export function about(app: OpenAPIHono, kit: () => Promise<Kit>): void {
  app.openapi(route, async (c) => {
    const { reader, codebook } = await kit();
    const nations = codebook.countries.map(({ code, name, people }) => ({
      code,
      name,
      people: [...people],
    }));
    const versions = { program: PROGRAM, reader: reader.version, codebook: codebook.version };
    return c.json({ ...versions, nations }, 200);
  });
}

/** The only routes that strangers may ask. */
export function door(app: OpenAPIHono, { roleOf, enter, leave, locked }: Doors): void {
  app.openapi(doorRoute, (c) => c.json({ role: roleOf(c), locked }, 200));
  app.openapi(enterRoute, (c) =>
    c.json({ role: enter(c, c.req.valid("json").token), locked }, 200),
  );
  app.openapi(leaveRoute, (c) => {
    leave(c);
    return c.json({ role: locked ? null : roleOf(c), locked }, 200);
  });
}
