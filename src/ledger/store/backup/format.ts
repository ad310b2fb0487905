import { z } from "zod";
import { KEPT } from "../schema/compared.js";

/** The first line of a backup: which version of the tables its rows are of. */
export const headSchema = z.object({ dateline: z.literal("backup"), tables: z.int().min(1) });
export type BackupHead = z.infer<typeof headSchema>;

/** A row of a table. */
export const rowSchema = z.tuple([z.enum(KEPT), z.looseObject({})]);

/** The last line: how many rows went before it. A backup without it is not whole. */
export const endSchema = z.object({ rows: z.record(z.string(), z.int()) });
export type BackupEnd = z.infer<typeof endSchema>;
