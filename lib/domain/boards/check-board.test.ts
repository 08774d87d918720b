import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tile } from "./board.ts";
import { checkBoard } from "./check-board.ts";
import { boardOf } from "./testing/board-of.ts";

const place = { x: 0, y: 0, w: 3, h: 2 };
const waiting: Tile = { id: "a", kind: "kpi", kpi: "waiting", services: "all", ...place };
const full = boardOf(
  [
    {
      ...waiting,
      title: "<b>Fila</b>",
      media: "chat",
      target: { direction: "above", warn: 3, critical: 6 },
      hasTrend: true,
    },
    {
      ...{ id: "b", kind: "services_table", services: ["interact:SAC", "interact:<i>"] },
      ...{ columns: ["waiting", "service_level"], order: "worst_first", media: "voice" },
      ...{ x: 3, y: 0, w: 9, h: 4 },
    },
    { id: "c", kind: "agents_by_state", services: "all", x: 0, y: 2, w: 3, h: 2 },
    {
      ...{ id: "d", kind: "agents_list", services: "all", presences: ["paused", "available"] },
      ...{ x: 0, y: 4, w: 4, h: 2 },
    },
    { id: "e", kind: "waiting_calls", services: "all", media: "email", x: 4, y: 4, w: 4, h: 2 },
    { id: "f", kind: "alarms", x: 8, y: 4, w: 4, h: 2 },
    { id: "g", kind: "chats", services: "all", x: 0, y: 6, w: 2, h: 2 },
    {
      ...{ id: "h", kind: "chat_services", attributes: ["queue", "aht"], service: "interact:SAC" },
      ...{ media: "whatsapp", x: 2, y: 6, w: 2, h: 2 },
    },
    {
      ...{ id: "i", kind: "trend", kpi: "received", services: ["interact:SAC"], minutes: 180 },
      ...{ x: 4, y: 6, w: 4, h: 2 },
    },
    { id: "j", kind: "clock", timezone: "America/Manaus", hasDate: true, x: 8, y: 6, w: 2, h: 2 },
    {
      ...{ id: "k", kind: "announcement", text: "Reunião às 15h\n<script>alert(1)</script>" },
      ...{ tone: "warning", x: 10, y: 6, w: 2, h: 2 },
    },
  ] as const,
  { night: { from: "22:00", to: "06:30", brightness: 0.4 }, locale: "pt-BR" },
);

const faultsOf = (value: unknown) => {
  const checked = checkBoard(value);
  return "faults" in checked ? checked.faults.map(({ path, code }) => `${path} ${code}`) : [];
};
const withTile = (tile: object) => boardOf([{ ...waiting, ...tile } as unknown as Tile]);

describe("a board that somebody wrote", () => {
  it("is taken as it is, with every kind of tile, and its HTML is text", () => {
    expect(checkBoard(JSON.parse(JSON.stringify(full)))).toEqual({ board: full });
  });

  it("is a copy, which a later change of what was sent does not reach", () => {
    const sent = structuredClone(full);
    const checked = checkBoard(sent);
    Object.assign(sent.pages[0] ?? {}, { id: "other" });
    expect(checked).toEqual({ board: full });
  });

  it.each<[string, object, string]>([
    ["a tile that nobody knows", { kind: "iframe" }, "pages[0].tiles[0].kind unknown_tile"],
    ["a KPI that nobody counts", { kpi: "happiness" }, "pages[0].tiles[0].kpi unknown_kpi"],
    ["a member that tiles do not have", { onClick: "x" }, "pages[0].tiles[0].onClick unknown_member"],
    ["half a cell", { w: 1.5 }, "pages[0].tiles[0].w out_of_range"],
    ["a place outside the grid", { x: 10 }, "pages[0].tiles[0].w out_of_grid"],
    ["a number as text", { x: "1" }, "pages[0].tiles[0].x not_a_number"],
    ["a service without a source", { services: ["SAC"] }, "pages[0].tiles[0].services[0] not_an_id"],
    ["no service at all", { services: [] }, "pages[0].tiles[0].services too_few"],
    ["a service twice", { services: ["i:A", "i:A"] }, "pages[0].tiles[0].services[1] duplicate"],
    ["a blank title", { title: " " }, "pages[0].tiles[0].title empty"],
    ["a megabyte of title", { title: "x".repeat(1e6) }, "pages[0].tiles[0].title too_long"],
    ["an escape character", { title: "a\u001B[31m" }, "pages[0].tiles[0].title control_characters"],
    ["text that turns round", { title: "a\u202Eb" }, "pages[0].tiles[0].title control_characters"],
    ["half of a character", { title: "\uD83D" }, "pages[0].tiles[0].title control_characters"],
    ["null for what may be absent", { title: null }, "pages[0].tiles[0].title not_a_text"],
    [
      "limits the wrong way round",
      { target: { direction: "above", warn: 6, critical: 3 } },
      "pages[0].tiles[0].target.critical order",
    ],
    [
      "a target that wants people to wait",
      { target: { direction: "below", warn: 6, critical: 3 } },
      "pages[0].tiles[0].target.direction wrong_direction",
    ],
    [
      "a limit that can never be passed",
      { target: { direction: "above", warn: -1, critical: 3 } },
      "pages[0].tiles[0].target.warn out_of_range",
    ],
    ["a medium of agents by presence", { kpi: "ready", media: "chat" }, "pages[0].tiles[0].media no_media"],
    [
      "an attribute that Omni does not have",
      { kind: "chat_services", attributes: ["mood"], kpi: undefined, services: undefined },
      "pages[0].tiles[0].attributes[0] unknown_attribute",
    ],
    [
      "a clock of nowhere",
      { kind: "clock", timezone: "Mars/Olympus", hasDate: true, kpi: undefined, services: undefined },
      "pages[0].tiles[0].timezone unknown_zone",
    ],
  ])("is refused for %s, by its path", (_what, tile, fault) => {
    expect(faultsOf(withTile(tile))).toContain(fault);
  });

  it.each<[string, object, string]>([
    ["no name", { name: "" }, "name empty"],
    ["no page", { pages: [] }, "pages too_few"],
    ["thirteen pages", { pages: Array.from({ length: 13 }) }, "pages too_many"],
    ["pages that rush by", { rotateSeconds: 1 }, "rotateSeconds out_of_range"],
    ["25 o'clock", { night: { from: "25:00", to: "06:00", brightness: 0.5 } }, "night.from not_a_time"],
    ["a night of no length", { night: { from: "22:00", to: "22:00", brightness: 0.5 } }, "night.to no_span"],
    [
      "a black screen",
      { night: { from: "22:00", to: "06:00", brightness: 0 } },
      "night.brightness out_of_range",
    ],
    ["a language that nobody speaks here", { locale: "de" }, "locale unknown_value"],
    ["a privacy of its own", { privacy: { agents: "photos" } }, "privacy.agents unknown_value"],
    ["a sound that is no yes or no", { hasSound: "yes" }, "hasSound not_a_flag"],
    ["pages that are no list", { pages: { length: 1e9 } }, "pages not_a_list"],
    ["a theme that is missing", { theme: undefined }, "theme missing"],
  ])("is refused for %s", (_what, more, fault) => {
    expect(faultsOf({ ...full, ...more })).toContain(fault);
  });

  it("is refused for tiles over each other, and tells which", () => {
    const checked = checkBoard(boardOf([waiting, { ...waiting, id: "b", x: 2, y: 1 }]));
    expect(checked).toEqual({ faults: [{ path: "pages[0].tiles[1]", code: "overlaps", found: "a" }] });
  });

  it("is refused for an id that was told before, also on another page", () => {
    const pages = [
      { id: "one", tiles: [waiting] },
      { id: "one", tiles: [waiting] },
    ];
    expect(faultsOf(boardOf([], { pages }))).toEqual([
      "pages[1].id duplicate",
      "pages[1].tiles[0].id duplicate",
    ]);
  });

  it("costs a look and no more when it has no end", () => {
    const endless: Record<string, unknown> = { ...full };
    endless.self = endless;
    endless.pages = [endless];
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(faultsOf(endless)).toContain("self unknown_member");
    expect(faultsOf({ ...full, name: deep })).toEqual(["name not_a_text"]);
    expect(faultsOf({ ...full, pages: new Array(1e9) })).toEqual(["pages too_many"]);
  });

  it("tells fifty faults at most, each with a short path of text", () => {
    const strange = Object.fromEntries(
      Array.from({ length: 999 }, (_, at) => [`\u0000${at}${"x".repeat(999)}`, 1]),
    );
    const checked = checkBoard({ ...full, ...strange });
    const faults = "faults" in checked ? checked.faults : [];
    expect(faults).toHaveLength(50);
    for (const { path } of faults) expect(path).toMatch(/^[^\p{Cc}]{1,80}$/u);
  });

  it("takes no member of anything's own making", () => {
    const sent = JSON.parse(JSON.stringify(full).replace('"theme"', '"__proto__":{"isAdmin":true},"theme"'));
    expect(faultsOf(sent)).toEqual(['["__proto__"] unknown_member']);
    expect(faultsOf(Object.create(full))).toContain("name missing");
  });

  it("never throws, whatever it is, and is a board or has faults with codes", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(faultsOf(value).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("is never taken with a member of it replaced by something of another type", () => {
    const members = pathsOf(full);
    fc.assert(
      fc.property(
        fc.constantFrom(...members),
        fc.constantFrom(null, Number.NaN, { a: 1 }, "\u0000"),
        (path, value) => {
          const [fault] = faultsOf(replaced(full, path, value));
          expect(fault?.startsWith(written(path.slice(0, -1)))).toBe(true);
        },
      ),
    );
  });
});

type Path = readonly (string | number)[];

/** Of every member at any depth. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((part, index) => pathsOf(part, [...path, index]))];
  if (typeof value !== "object" || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name]))];
}

function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((part, index) => (index === step ? replaced(part, rest, value) : part));
  const member = (whole as Record<string, unknown>)[step];
  return { ...(whole as object), [step]: replaced(member, rest, value) };
}

function written(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}
