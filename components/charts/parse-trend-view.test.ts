import { describe, expect, it } from "vitest";
import { parseTrendView, writeTrendView } from "./parse-trend-view.ts";

const parse = (query: string) => parseTrendView(new URLSearchParams(query), ["voice", "chat"]);

describe("the trend that an address asks for", () => {
  it("is the queue of the last three hours unless it says otherwise", () => {
    const view = { kpi: "waiting", media: undefined, range: "180", isTable: false };
    expect(parse("")).toEqual({ view, ignored: [] });
    expect(parse("tab=other")).toEqual({ view, ignored: [] });
  });

  it("comes back as it was written, beside what others keep there", () => {
    const view = { kpi: "service_level", media: "chat", range: "today", isTable: true } as const;
    const query = writeTrendView(view, new URLSearchParams("tab=other&kpi=aht"));
    expect(new URLSearchParams(query).get("tab")).toBe("other");
    expect(parse(query)).toEqual({ view, ignored: [] });
    expect(writeTrendView(parse("").view, new URLSearchParams(query))).toBe("tab=other");
  });

  it("falls back where it makes no sense, and says where", () => {
    const nonsense = parse("kpi=__proto__&media=fax&range=-1&as=pie");
    expect(nonsense).toEqual({ view: parse("").view, ignored: ["kpi", "media", "range", "as"] });
  });
});
