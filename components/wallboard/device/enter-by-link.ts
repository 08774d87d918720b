import { sendJson } from "../../sign-in/send-json.ts";

/** What became of the link in the address. */
export type Entrance =
  /** There was none. */
  | { readonly outcome: "none" }
  | { readonly outcome: "entered"; readonly board: string }
  | { readonly outcome: "refused"; readonly reason: string };

let entering: Promise<Entrance> | undefined;

/**
 * Trades the token behind the `#`, which no server and no log is told of, for a cookie of this browser, once. It is taken
 * out of the address before anything else.
 */
export function enterByLink(): Promise<Entrance> {
  const token = window.location.hash.slice(1);
  if (token !== "") {
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    entering = enter(token);
  }
  return entering ?? Promise.resolve({ outcome: "none" });
}

async function enter(token: string): Promise<Entrance> {
  const sent = await sendJson("/api/screens/session", "POST", { token });
  if ("refusal" in sent) return { outcome: "refused", reason: sent.refusal.reason };
  const { board } = sent.answer as { readonly board: string };
  return { outcome: "entered", board };
}
