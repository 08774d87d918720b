import { browserSession } from "./browser-session.ts";

/** A person asks for a new connection now. */
export function reconnect(): void {
  browserSession().reconnect();
}
