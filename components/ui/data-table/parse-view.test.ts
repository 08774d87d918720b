import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultView } from "./default-view.ts";
import { encodeView } from "./encode-view.ts";
import { parseView } from "./parse-view.ts";
import { densities, type TableView, type ViewRules } from "./table-view.ts";

const ids = ["waiting", "handled", "open"];
const rules: ViewRules = {
  columns: ["name", ...ids].map((id) => ({ id, sortValue: () => id })),
  defaultSort: [{ column: "waiting", direction: "descending" }],
  filters: [{ id: "open", values: ["open", "closed"] }, { id: "media" }],
  groups: ["media"],
  layouts: ["cards"],
};
const parse = (query: string) => parseView(new URLSearchParams(query), rules);

const step = fc.record({
  column: fc.constantFrom("name", ...ids),
  direction: fc.constantFrom("ascending" as const, "descending" as const),
});
const columns = fc.shuffledSubarray(ids);
const views: fc.Arbitrary<TableView> = columns.chain((shown) =>
  fc.record({
    sort: fc.uniqueArray(step, { selector: ({ column }) => column }),
    columns: fc.constant(shown),
    pinned: fc.shuffledSubarray(shown),
    density: fc.constantFrom(undefined, ...densities),
    search: fc.string({ unit: "grapheme", maxLength: 20 }),
    filters: fc
      .uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 3 })
      .map((values) => new Map([["media", values]])),
    group: fc.constantFrom(undefined, "media"),
    isExpanded: fc.boolean(),
    layout: fc.constantFrom(undefined, "cards"),
  }),
);

describe("the view of a table in the address", () => {
  it("comes back as it was, whatever a search or a medium is called", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(encodeView(view, rules))).toEqual({ view, ignored: [] });
      }),
    );
  });

  it("is empty for the view that nobody changed", () => {
    expect(encodeView(defaultView(rules), rules)).toBe("");
    expect(parse("").view).toEqual(defaultView(rules));
  });

  it("can be read and written by hand", () => {
    const { view } = parse("sort=waiting-,name&cols=open,waiting&pin=open&filter=media:chat,open:closed");
    expect(view.sort.map(({ column, direction }) => `${column} ${direction}`)).toEqual([
      "waiting descending",
      "name ascending",
    ]);
    expect(view.columns).toEqual(["open", "waiting"]);
    expect(view.filters.get("open")).toEqual(["closed"]);
  });

  it("falls back to the default where it makes no sense, and says where", () => {
    const nonsense = "sort=zzz,&cols=,x&pin=q&density=huge&filter=%E0,media&group=7&expand=yes&as=pie";
    expect(parse(nonsense)).toEqual({
      view: defaultView(rules),
      ignored: ["cols", "sort", "pin", "density", "filter", "group", "expand", "as"],
    });
  });

  it("never fails, whatever stands in the address", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("sort", "cols", "pin", "density", "q", "filter", "group", "expand", "as"),
        fc.string({ unit: "binary" }),
        (name, text) => {
          const { view } = parseView(new URLSearchParams([[name, text]]), rules);
          expect(view.columns.every((id) => ids.includes(id))).toBe(true);
        },
      ),
    );
  });

  it("leaves to others what is none of its own", () => {
    expect(parse("utm_source=mail").ignored).toEqual([]);
  });
});
