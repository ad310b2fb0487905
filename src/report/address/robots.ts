/** Whether a site's robots.txt (RFC 9309) lets a program fetch a path with its query. */
export type Allows = (path: string) => boolean;

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/** @param agent as the site knows the program */
export function allowsOf(robots: string, agent: string): Allows {
  const groups = groupsIn(robots);
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const fitting = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = fitting.flatMap((group) => group.rules);
  return (path) => {
    const matching = rules.filter(({ pattern }) => matches(pattern, path));
    // The longest pattern decides; of two as long the one that allows.
    const [first] = matching.toSorted(
      (a, b) => b.pattern.length - a.pattern.length || Number(b.isAllowed) - Number(a.isAllowed),
    );
    return first?.isAllowed ?? true;
  };
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
}

/** Lines of agents, then rules for them. */
function groupsIn(robots: string): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const line of robots.split(/\r\n?|\n/)) {
    const [bare = ""] = line.split("#", 1);
    const [name = "", ...rest] = bare.split(":");
    const field = name.trim().toLowerCase();
    const value = rest.join(":").trim();
    if (field === "user-agent") {
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      isOpen = true;
    } else if (field === "allow" || field === "disallow") {
      // "Disallow:" alone forbids nothing.
      if (value !== "") groups.at(-1)?.rules.push({ isAllowed: field === "allow", pattern: value });
      isOpen = false;
    }
  }
  return groups;
}

/** "/news/*.xml$": a star for anything, a dollar for the end. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ""));
}
