import { describe, expect, it } from "vitest";
import type { PlainNode } from "../codec/index.ts";
import { DeviationBook } from "./deviation-book.ts";
import { inspectTree } from "./inspect-tree.ts";

function rowsOf(tree: PlainNode, format: "json" | "xml" = "json", where = "supervisor/monitor"): string[] {
  const book = new DeviationBook();
  inspectTree(tree, format, where, book);
  return book.list().map(({ row }) => row);
}

describe("looking through a body for deviations", () => {
  it.each<readonly [string, PlainNode]>([
    ["14", { agents: [{ call_details: [] }] }],
    ["15", { calls_details: [{ request: { call_id: "1" } }] }],
    ["21", { states_details: [{ name: "ready_service", times: 0, total_time: 4710 }] }],
    ["41", { call_source: "internal consultation" }],
    ["44", { response: { error_itens: [] } }],
    ["45", { response: { error_type: "no license" } }],
    ["48", { target: "classiciation_list" }],
    ["61", { queues: [{ lenght: 3 }] }],
    ["84", { response: { error_msg: "no" } }],
  ])("notes row %s", (row, tree) => {
    expect(rowsOf(tree)).toEqual([row]);
  });

  it("takes quoted numbers for a deviation in JSON only, where XML has nothing else", () => {
    expect(rowsOf({ duration: "12" }, "json")).toEqual(["-"]);
    expect(rowsOf({ duration: "12" }, "xml")).toEqual([]);
  });

  it("notes quoted ids of subscriptions, not those of states", () => {
    expect(rowsOf({ response: { id: "5" } }, "json", "supervisor/monitor/subscribe")).toEqual(["9"]);
    expect(rowsOf({ states_details: [{ id: "5" }] })).toEqual([]);
  });

  it("finds nothing in what the manual itself writes", () => {
    const tree = {
      data: { agent: "007", state: "ready_free", state_id: 3, dt_login: "01/02/2026 08:00:00" },
    };
    expect(rowsOf(tree)).toEqual([]);
  });
});
