import type { Door } from "./api.js";

const ROLES = ["reader", "reviewer", "admin"] as const;
type Role = (typeof ROLES)[number];

/** Who looks: what they may do decides what is offered. The server decides what is done. */
class Doorway {
  state = $state.raw<Door>();

  can(role: Role): boolean {
    const has = this.state?.role;
    return has != null && ROLES.indexOf(has) >= ROLES.indexOf(role);
  }
}

export const door = new Doorway();
