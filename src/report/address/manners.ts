import { ReportFault } from "../fault.js";
import { type Allows, allowsOf } from "./robots.js";

/** Sites are asked for their robots.txt once an hour. Milliseconds. */
const KEPT = 3_600_000;

/**
 * Keeps to what sites ask of programs (RFC 9309).
 * @param fetchRobots the text of a site's robots.txt; null where it has none
 * @returns throws where a site does not want an address to be fetched by a program
 */
export function mannersOf(
  agent: string,
  now: () => number,
): (at: URL, fetchRobots: (robots: URL) => Promise<string | null>) => Promise<void> {
  const kept = new Map<string, { readonly until: number; readonly allows: Allows }>();
  return async (at, fetchRobots) => {
    const { origin, pathname, search } = at;
    let known = kept.get(origin);
    if (known === undefined || known.until <= now()) {
      const text = await fetchRobots(new URL("/robots.txt", at));
      // A site without one allows all (2.3.1.3).
      const allows = text === null ? () => true : allowsOf(text, agent);
      known = { until: now() + KEPT, allows };
      kept.set(origin, known);
    }
    if (known.allows(pathname + search)) return;
    const why = `${origin}/robots.txt asks programs not to fetch it`;
    throw new ReportFault("network", why, "ask the site, or save the page and name the file");
  };
}
