"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `CommandPart`, which comes late: nobody orders anything before the page is live. */
export const LateCommands = lateComponent(
  async () => (await import("./command-part.tsx")).CommandPart,
  () => null,
);
