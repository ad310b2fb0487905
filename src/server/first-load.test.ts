import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { webFilesIn } from "./web-files.js";

/** Before anything can be seen, compressed. Bytes. */
const MOST = 250_000;

const built = await webFilesIn(fileURLToPath(new URL("../../dist/web/", import.meta.url)));

test("the pages are built before the tests run", () => expect(built).not.toBeNull());

test("what a browser loads first is small", () => {
  const page = built?.get("/index.html");
  const html = new TextDecoder().decode(page?.plain);
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(named.some((path) => path.endsWith(".js"))).toBe(true);
  const sizes = ["/index.html", ...named].map((path) => built?.get(path)?.br.length ?? MOST);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
});

test("nothing in the pages leads elsewhere, but names of namespaces and the compiler's advice", () => {
  const code = [...(built ?? [])].filter(([name]) => /\.(?:js|css|html)$/.test(name));
  const addresses = code.flatMap(([, { plain }]) =>
    [...new TextDecoder().decode(plain).matchAll(/https?:\/\/[\w.-]+/g)].map(
      ([address]) => address,
    ),
  );
  const known = /^https?:\/\/(?:www\.w3\.org|svelte\.dev)$/;
  expect([...new Set(addresses)].filter((address) => !known.test(address))).toEqual([]);
});
