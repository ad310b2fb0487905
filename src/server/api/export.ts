import { PassThrough, Readable } from "node:stream";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exporters } from "../../export/exporters.js";
import { filedOf } from "../../ledger/find/filed.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { filterOf, filterSchema } from "../find/asked.js";
import { Problem } from "../problem.js";
import { missing, problems } from "./shapes.js";

const formats = [...exporters.keys()];

const route = createRoute({
  method: "get",
  path: "/api/export/{format}",
  summary: "What fits, as a file",
  request: {
    params: z.object({ format: z.string().openapi({ enum: formats }) }),
    query: filterSchema,
  },
  responses: {
    200: {
      description: "The file, as it is written",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    },
    ...problems,
    ...missing,
  },
});

/** Written as fast as it is taken: a file of any size takes no more memory. */
export function exported(app: OpenAPIHono, { db }: Ledger): void {
  app.openapi(route, (c) => {
    const { format } = c.req.valid("param");
    const exporter = exporters.get(format);
    if (exporter === undefined)
      throw new Problem(404, `There is no format ${format}; use one of: ${formats.join(", ")}.`);
    const out = new PassThrough();
    exporter.write(filedOf(db, filterOf(c.req.valid("query"))), out).then(
      () => out.end(),
      (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    c.header("Content-Type", "application/octet-stream");
    c.header(
      "Content-Disposition",
      `attachment; filename="dateline-${format}.${exporter.extension}"`,
    );
    return c.body(Readable.toWeb(out) as ReadableStream);
  });
}
