import { randomUUID } from "node:crypto";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Limits } from "../../report/limits.js";
import type { ReportMeta } from "../../report/report.js";
import { type Taken, take } from "../../report/take.js";
import { metaSchema } from "./shapes.js";

/** A text that is sent to be read or kept. */
export const textSchema = metaSchema.extend({
  text: z
    .string()
    .min(1)
    .openapi({ description: "Text, HTML, a feed: told by what it begins with" }),
  anyLanguage: z.boolean().optional(),
});

/** What is told of a file beside its bytes. */
export const fileSchema = metaSchema.extend({
  name: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: "The file's, which helps to tell what it is" }),
  anyLanguage: z.stringbool().optional(),
});

export const textBody = {
  body: { required: true, content: { "application/json": { schema: textSchema } } },
} as const;

export const fileBody = {
  query: fileSchema,
  body: {
    required: true,
    content: {
      "application/octet-stream": { schema: { type: "string" as const, format: "binary" } },
    },
  },
} as const;

export type Asked = z.infer<typeof metaSchema> & { readonly anyLanguage?: boolean | undefined };

/** As whoever asks calls it, to know its progress among others'; else by a name that nobody knows. */
export function jobOf(c: Context): string {
  const given = c.req.header("dateline-job") ?? "";
  return /^[\w-]{8,40}$/.test(given) ? given : randomUUID();
}

/** What of a text has no name of its own. */
export const PASTED = "pasted text";

export function taken(
  bytes: Uint8Array,
  name: string,
  asked: Asked,
  limits: Limits,
): AsyncGenerator<Taken> {
  return take({ name, open: () => only(bytes) }, { ...optionsOf(asked), limits });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function optionsOf({ anyLanguage, title, publisher, published, url }: Asked) {
  const given: Partial<ReportMeta> = {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
  };
  return { anyLanguage, known: () => given };
}
