import type { FloorDocument } from "@/lib/domain/index.ts";
import { browserView } from "./browser-view.ts";

/** The floor on screen (of the pause while paused), for what happens once (an export); what is drawn uses the hooks. */
export function currentFloor(): FloorDocument | undefined {
  return browserView().state().floor;
}
