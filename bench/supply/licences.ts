import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../root.js";

/** Licences that ask for no more than their notice, which is in each package. */
const ALLOWED = new Set(
  "Apache-2.0 MIT ISC BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense PostgreSQL Python-2.0".split(
    " ",
  ),
);

/** A package that is installed with Dateline. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** What `npm i dateline` brings, by the lockfile; what only builds and tests need is not among it. */
export function installed(root: string = projectRoot()): Package[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, { version = "", license }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? ownWord(join(root, path)),
    }));
}

/** The lockfile leaves out what a package says in an old way. */
function ownWord(folder: string): string {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return "unknown";
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8"));
  const [first = license] = licenses ?? [];
  return typeof first === "string" ? first : (first?.type ?? "unknown");
}

/** "(MIT OR GPL-3.0)" is allowed, as one may choose; "MIT AND Zlib" is not. */
export function isAllowed({ licence }: Pick<Package, "licence">): boolean {
  const plain = licence.replace(/^\(|\)$/g, "");
  const parts = plain.split(" OR ");
  return parts.some((part) => part.split(" AND ").every((one) => ALLOWED.has(one.trim())));
}
