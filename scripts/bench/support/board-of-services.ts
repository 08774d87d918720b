import type { Board } from "../../../lib/domain/index.ts";

/** A board about all services, with figures, a table, the agents by state and those who wait, on two pages. */
export function boardOfServices(): Board {
  const services = "all" as const;
  return {
    name: "Whole floor",
    rotateSeconds: 15,
    theme: "dark",
    privacy: { agents: "aliases", minimumGroup: 3, hidesPauseReasons: true },
    hasPixelShift: true,
    hasSound: false,
    jumpsToCritical: true,
    pages: [
      {
        id: "now",
        tiles: [
          { id: "waiting", kind: "kpi", kpi: "waiting", services, hasTrend: true, x: 0, y: 0, w: 4, h: 3 },
          { id: "wait", kind: "kpi", kpi: "longest_wait", services, x: 4, y: 0, w: 4, h: 3 },
          { id: "level", kind: "kpi", kpi: "service_level", services, x: 8, y: 0, w: 4, h: 3 },
          {
            ...{ id: "table", kind: "services_table", services, x: 0, y: 3, w: 8, h: 5 },
            columns: ["waiting", "longest_wait", "service_level", "handled"],
            order: "worst_first",
          },
          { id: "states", kind: "agents_by_state", services, x: 8, y: 3, w: 4, h: 5 },
        ],
      },
      {
        id: "people",
        tiles: [
          { id: "agents", kind: "agents_list", services, x: 0, y: 0, w: 8, h: 8 },
          { id: "calls", kind: "waiting_calls", services, x: 8, y: 0, w: 4, h: 8 },
        ],
      },
    ],
  };
}
