import { describe, expect, it } from "vitest";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { buildAlarm, buildFloor } from "@/lib/live/testing/build-floor.ts";
import { encodeView } from "../ui/data-table/encode-view.ts";
import { parseView } from "../ui/data-table/parse-view.ts";
import { alarmViewRules, listAlarms } from "./list-alarms.ts";

const attended = { by: "sofia", at: "2026-11-21T12:00:00.000Z" };
const floor = buildFloor({
  alarms: {
    queue: buildAlarm({
      name: "max_queue_time",
      severity: "critical",
      media: "voice",
      target: "interact:Médicos",
    }),
    chat: buildAlarm({ name: "max_queue_time", severity: "warning", media: "chat", acknowledged: attended }),
    rule: buildAlarm({
      name: "Almoço demais",
      kind: "rule",
      scope: "floor",
      target: "",
      severity: "warning",
    }),
  },
});
const words: Readonly<Record<string, string>> = { max_queue_time: "Time in queue" };
const nameOf = ({ name }: FloorAlarm) => words[name] ?? name;

function list(query: string): readonly string[] {
  return listAlarms(floor, parseView(new URLSearchParams(query), alarmViewRules).view, nameOf);
}

describe("the list of alarms", () => {
  it.each([
    ["", ["queue", "rule", "chat"]],
    ["filter=severity:critical", ["queue"]],
    ["filter=severity:critical,severity:warning", ["queue", "rule", "chat"]],
    ["filter=handling:open", ["queue", "rule"]],
    ["filter=handling:attended,media:chat", ["chat"]],
    ["filter=origin:rule", ["rule"]],
    ["filter=media:email", []],
    ["q=medicos", ["queue"]],
    ["q=time in", ["queue", "chat"]],
    ["q=almoco", ["rule"]],
    ["q=time&filter=handling:open", ["queue"]],
  ])("asked for by ?%s has %j", (query, ids) => {
    expect(list(query)).toEqual(ids);
  });

  it("leaves out what makes no sense, and writes a view as it was read", () => {
    const { view, ignored } = parseView(
      new URLSearchParams("filter=severity:huge,origin:rule"),
      alarmViewRules,
    );
    expect(ignored).toEqual(["filter"]);
    expect(encodeView(view, alarmViewRules)).toBe("filter=origin:rule");
  });
});
