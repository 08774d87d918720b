import { rightsOfTab } from "./rights-of-tab.ts";

/** The server forgets the Interact login of this session. One that is away forgets it by itself, after half an hour without use. */
export async function forgetCredential(): Promise<void> {
  await fetch("/api/session/cti", { method: "DELETE" }).catch(() => undefined);
  await rightsOfTab.refresh();
}
