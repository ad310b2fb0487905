import type { Component } from "svelte";
import Read from "./pages/Read.svelte";

/** A page, by where it is: "/read", or "/reports/" and what is under it. */
export interface Page {
  readonly path: string;
  readonly name: string;
  readonly inMenu: boolean;
  readonly component: Component<Record<string, never>>;
}

export const pages: readonly Page[] = [
  { path: "/read", name: "Read", inMenu: true, component: Read },
];

/** The page at a path; "/" is the first. */
export function pageOf(path: string): Page | undefined {
  if (path === "/") return pages[0];
  return pages.find(
    (page) => page.path === path || (page.path.endsWith("/") && path.startsWith(page.path)),
  );
}
