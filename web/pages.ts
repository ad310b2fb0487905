import type { Component } from "svelte";
import Incident from "./pages/Incident.svelte";
import Incidents from "./pages/Incidents.svelte";
import Ledger from "./pages/Ledger.svelte";
import Overview from "./pages/Overview.svelte";
import Read from "./pages/Read.svelte";
import Report from "./pages/Report.svelte";
import Reports from "./pages/Reports.svelte";
import Review from "./pages/Review.svelte";

/** A page, by where it is: "/read", or "/reports/" and what is under it. */
export interface Page {
  readonly path: string;
  readonly name: string;
  readonly inMenu: boolean;
  /** Of a page that is part of the first load. */
  readonly component?: PageComponent;
  /** Of one that is heavy: its code comes when it is opened. */
  readonly load?: () => Promise<{ readonly default: PageComponent }>;
}

type PageComponent = Component<Record<string, never>>;

export const pages: readonly Page[] = [
  { path: "/", name: "Overview", inMenu: true, component: Overview },
  { path: "/incidents", name: "Incidents", inMenu: true, component: Incidents },
  { path: "/incidents/", name: "Incident", inMenu: false, component: Incident },
  { path: "/ledger", name: "Ledger", inMenu: true, component: Ledger },
  { path: "/review", name: "Review", inMenu: true, component: Review },
  { ...{ path: "/map", name: "Map", inMenu: true }, load: () => import("./pages/Map.svelte") },
  {
    ...{ path: "/actors", name: "Actors", inMenu: true },
    load: () => import("./pages/Actors.svelte"),
  },
  {
    ...{ path: "/pair", name: "Pair", inMenu: false },
    load: () => import("./pages/Pair.svelte"),
  },
  { path: "/read", name: "Read", inMenu: true, component: Read },
  { path: "/reports", name: "Reports", inMenu: true, component: Reports },
  {
    ...{ path: "/about", name: "Data", inMenu: true },
    load: () => import("./pages/About.svelte"),
  },
  { path: "/reports/", name: "Report", inMenu: false, component: Report },
];

/** The page at a path. */
export function pageOf(path: string): Page | undefined {
  return (
    pages.find((page) => page.path === path) ??
    pages.find((page) => page.path !== "/" && page.path.endsWith("/") && path.startsWith(page.path))
  );
}
