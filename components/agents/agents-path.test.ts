import { expect, it } from "vitest";
import { parseView } from "../ui/data-table/parse-view.ts";
import { agentsPath } from "./agents-path.ts";
import { presences } from "./presences.ts";

const rules = { columns: [], defaultSort: [], filters: [{ id: "presence", values: presences }] };
const asked = (path: string) =>
  parseView(new URL(path, "http://mirante").searchParams, rules).view.filters.get("presence");

it("the address of agents in some states leads back to those states", () => {
  expect(asked(agentsPath(["busy", "private"]))).toEqual(["busy", "private"]);
  expect(asked(agentsPath([]))).toBeUndefined();
});
