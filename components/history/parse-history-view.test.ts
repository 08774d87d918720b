import { describe, expect, it } from "vitest";
import { type HistoryView, parseHistoryView, writeHistoryView } from "./parse-history-view.ts";

const parse = (text: string) => parseHistoryView(new URLSearchParams(text));

describe("the address of history", () => {
  it("shows today's calls and service level by quarters of an hour when it says nothing", () => {
    expect(parse("")).toEqual({
      view: {
        services: [],
        kpis: ["received", "service_level"],
        choice: { period: "today" },
        step: 15,
        overlays: [],
        isTable: false,
      },
      ignored: [],
    });
    expect(writeHistoryView(parse("").view)).toBe("");
  });

  it("comes back as it was written", () => {
    const view: HistoryView = {
      services: ["interact:SAC & Vendas", "interact:Suporte"],
      kpis: ["waiting", "asa"],
      media: "chat",
      choice: { period: "custom", from: "2026-11-24T08:00", to: "2026-11-24T18:00" },
      step: 5,
      overlays: ["yesterday", "last_week"],
      isTable: true,
    };
    expect(parse(writeHistoryView(view))).toEqual({ view, ignored: [] });
  });

  it("names what makes no sense and does without it", () => {
    const { view, ignored } = parse("kpi=nonsense&media=&range=ever&step=7&over=tomorrow&as=song");
    expect(ignored).toEqual(["kpi", "media", "range", "step", "over", "as"]);
    expect(view).toEqual(parse("").view);
    expect(parse("range=custom&from=soon&to=2026-11-24T18:00")).toMatchObject({
      view: { choice: { period: "custom", from: undefined, to: "2026-11-24T18:00" } },
      ignored: ["from"],
    });
  });

  it("shows at most twenty services and four figures, each once", () => {
    const services = Array.from({ length: 25 }, (_, index) => `service=interact:${index}`).join("&");
    const { view, ignored } = parse(
      `${services}&service=interact:0&kpi=asa&kpi=aht&kpi=waiting&kpi=handled&kpi=received`,
    );
    expect(view.services).toHaveLength(20);
    expect(view.kpis).toEqual(["waiting", "received", "handled", "asa"]);
    expect(ignored).toEqual(["service", "kpi"]);
  });
});
