const KEY = "dateline.reviewer";

/** Who decides in this browser, as it stands beside each decision. */
class Reviewer {
  #name = $state(localStorage.getItem(KEY) ?? "");

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    localStorage.setItem(KEY, name);
  }
}

export const reviewer = new Reviewer();
