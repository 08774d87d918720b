import "server-only";

export {
  createFleet,
  type Fleet,
  type FleetEntry,
  type OrderStatus,
  type ToldOrder,
} from "./create-fleet.ts";
export { createShownBoards, type ShownBoard, type ShownBoards } from "./create-shown-boards.ts";
export { judgeScreen, type ScreenState, screenStates } from "./judge-screen.ts";
export type { ScreenAct, ScreenBeat, ScreenOrder } from "./screen-beat.ts";
