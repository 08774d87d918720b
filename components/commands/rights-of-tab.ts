import { withDeadline } from "../ui/with-deadline.ts";
import { RightsKeeper } from "./rights-keeper.ts";

/** The one keeper of this tab; it asks nothing until somebody starts it. */
export const rightsOfTab = new RightsKeeper({
  async ask() {
    const answer = await fetch("/api/session", { cache: "no-store", signal: withDeadline() });
    return { status: answer.status, body: answer.ok ? await answer.json() : undefined };
  },
  setTimer(run, delayMs) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.visibilityState === "hidden",
});
