import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchPage } from "./watch-page.ts";

/** As much of a browser as the watchdog touches. */
function browser() {
  const root = { dataset: {} as Record<string, string> };
  const banners: { text: string }[] = [];
  const kept = new Map<string, string>();
  const page = { root, banners, reloads: 0, isServerUp: true, visibility: "visible", kept };
  vi.stubGlobal("document", {
    documentElement: root,
    currentScript: { dataset: { stands: "stands still" } },
    get visibilityState() {
      return page.visibility;
    },
    createElement: () => {
      const banner = {
        text: "",
        setAttribute: () => {},
        set textContent(text: string) {
          banner.text = text;
        },
        remove: () => banners.splice(banners.indexOf(banner), 1),
      };
      return banner;
    },
    body: { append: (banner: { text: string }) => banners.push(banner) },
  });
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal("location", {
    reload: () => {
      page.reloads += 1;
    },
  });
  vi.stubGlobal("fetch", async () => {
    if (!page.isServerUp) throw new Error("refused");
    return { ok: true };
  });
  return page;
}

describe("the watchdog of a screen", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  it("leaves a page alone that paints", async () => {
    const page = browser();
    watchPage();
    for (let beat = 0; beat < 60; beat += 1) {
      page.root.dataset.heartbeat = String(beat);
      await pass(5);
    }
    expect([page.reloads, page.banners.length]).toEqual([0, 0]);
  });

  it("says that a page stands still, and loads it anew", async () => {
    const page = browser();
    watchPage();
    await pass(45);
    expect(page.reloads).toBe(0);
    await pass(10);
    expect(page.banners).toEqual([expect.objectContaining({ text: "stands still" })]);
    expect(page.reloads).toBe(1);
  });

  it("never leaves the page while the server is away, and asks with growing pauses", async () => {
    const page = browser();
    page.isServerUp = false;
    const asked = vi.fn(fetch);
    vi.stubGlobal("fetch", asked);
    watchPage();
    await pass(600);
    expect(page.reloads).toBe(0);
    expect(asked.mock.calls.length).toBeLessThan(12);
    expect(asked.mock.calls.length).toBeGreaterThan(4);
    page.isServerUp = true;
    await pass(130);
    expect(page.reloads).toBe(1);
  });

  it("loads no page anew more than three times in ten minutes, over reloads too", async () => {
    const page = browser();
    page.kept.set("mirante-screen-reloads", JSON.stringify([Date.now(), Date.now()]));
    watchPage();
    await pass(550);
    expect(page.reloads).toBe(1);
  });

  it("gives a hidden page, and one that comes back to life, its time anew", async () => {
    const page = browser();
    page.visibility = "hidden";
    watchPage();
    await pass(300);
    page.visibility = "visible";
    await pass(40);
    expect(page.reloads).toBe(0);
    page.root.dataset.heartbeat = "1";
    await pass(20);
    expect(page.banners).toEqual([]);
  });

  it("stands in the page as text and refers to nothing outside itself", () => {
    const page = browser();
    const run = new Function(`(${watchPage.toString()})()`);
    expect(run).not.toThrow();
    expect(page.reloads).toBe(0);
  });
});
