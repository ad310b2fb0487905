/** The address in the browser's bar, which holds all that a page shows: what is open, chosen, filtered. */
class Address {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));

  constructor() {
    addEventListener("popstate", () => this.#read());
    document.addEventListener("click", (event) => this.#followed(event));
  }

  /** Another page: it begins at its top. */
  go(url: string): void {
    history.pushState(null, "", url);
    this.#read();
    scrollTo(0, 0);
  }

  /** The same page under the name that it has now. */
  rename(path: string): void {
    history.replaceState(history.state, "", path + location.search);
    this.#read();
  }

  /** The same page in another state; those that are passed by leave no trail. */
  set(changes: Readonly<Record<string, string | readonly string[] | null>>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      query.delete(name);
      for (const one of [value ?? []].flat()) if (one !== "") query.append(name, one);
    }
    const search = query.size > 0 ? `?${query}` : "";
    history.replaceState(history.state, "", this.path + search);
    this.query = query;
  }

  #read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }

  /** Links of ours, unless somebody wants them elsewhere. */
  #followed(event: MouseEvent): void {
    const { target } = event;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const link = target instanceof Element ? target.closest("a") : null;
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
    const isOurs =
      link.origin === location.origin && !link.target && !link.hasAttribute("download");
    if (!isOurs || link.pathname.startsWith("/api/") || link.getAttribute("href")?.startsWith("#"))
      return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

export const address = new Address();
