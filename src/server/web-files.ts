import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";

/** The built web app in memory: some twenty files, under a megabyte. */
export type WebFiles = ReadonlyMap<string, WebFile>;

interface WebFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
};

/** Larger ones take seconds to make as small as can be: bytes, and the quality that takes none. */
const LARGE = { size: 300_000, quality: 5 };

const compressed = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** @param folder that of the built web app; null where it was not built */
export async function webFilesIn(folder: string): Promise<WebFiles | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path): Promise<[string, WebFile]> => {
    const name = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/*/, "/");
    return [name, await webFile(path)];
  });
  return new Map(await Promise.all(files));
}

async function webFile(path: string): Promise<WebFile> {
  const plain = new Uint8Array(await readFile(path));
  const [br, zipped] = await Promise.all([
    compressed.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(plain) } }),
    compressed.gzip(plain),
  ]);
  return {
    type: TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    plain,
    br: new Uint8Array(br),
    gzip: new Uint8Array(zipped),
  };
}

const qualityOf = ({ length }: Uint8Array): number =>
  length > LARGE.size ? LARGE.quality : constants.BROTLI_MAX_QUALITY;

/** Files by their names; every other path is a page, which the app itself finds. */
export function webApp(files: WebFiles | null): MiddlewareHandler {
  return async (c, next) => {
    const isAsked = c.req.method === "GET" || c.req.method === "HEAD";
    if (!isAsked || c.req.path.startsWith("/api/")) return next();
    const file = files?.get(c.req.path);
    if (file) return answer(c, file, c.req.path.startsWith("/assets/"));
    const page = files?.get("/index.html");
    if (c.req.path.includes(".")) return next();
    return page
      ? answer(c, page, false)
      : c.text("The web app has not been built: npm run build", 503);
  };
}

/** Names in assets/ have a hash of what they hold: they never change. */
function answer(c: Context, file: WebFile, isFixed: boolean): Response {
  c.header("Content-Type", file.type);
  c.header("ETag", file.etag);
  c.header("Cache-Control", isFixed ? "public, max-age=31536000, immutable" : "no-cache");
  c.header("Vary", "Accept-Encoding");
  if (c.req.header("if-none-match") === file.etag) return c.body(null, 304);
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = (["br", "gzip"] as const).find((one) =>
    new RegExp(`\\b${one}\\b`).test(accepted),
  );
  if (encoding) c.header("Content-Encoding", encoding);
  return c.body(file[encoding ?? "plain"]);
}
