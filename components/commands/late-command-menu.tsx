"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `CommandMenu`, which comes late: nobody orders anything before the page is live. */
export const LateCommandMenu = lateComponent(
  async () => (await import("./command-menu.tsx")).CommandMenu,
  () => null,
);
