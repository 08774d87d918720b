"use client";

import type { ComponentProps } from "react";
import { useIsReplay } from "@/lib/live/index.ts";
import { lateComponent } from "../ui/late-component.tsx";

const Commands = lateComponent(
  async () => (await import("./command-part.tsx")).CommandPart,
  () => null,
);

/** `CommandPart`, which comes late: nobody orders anything before the page is live, nor of what was. */
export function LateCommands(props: ComponentProps<typeof Commands>) {
  return useIsReplay() ? null : <Commands {...props} />;
}
