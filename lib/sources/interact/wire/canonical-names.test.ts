import { describe, expect, it } from "vitest";
import { canonicalAlarmName } from "./canonical-alarm-name.ts";
import { canonicalEventName } from "./canonical-event-name.ts";
import { canonicalKey } from "./canonical-key.ts";
import { canonicalStatName } from "./canonical-stat-name.ts";
import { isHeartbeat } from "./is-heartbeat.ts";
import { statNames } from "./stat-names.ts";

describe("every thing has one name, however it is written", () => {
  it.each([
    ["open_channel", "on_open_channel"],
    [" On_Agent_Stats ", "on_agent_stats"],
    ["subscribe_expire_warning", "on_subscription_expire_warning"],
    ["on_change", "on_change"],
    ["", "message"],
    ["message", "message"],
  ])("the event %j is %s", (written, name) => expect(canonicalEventName(written)).toBe(name));

  it.each([
    ["max_queue_abandomn_rate", "max_queue_abandonn_rate"],
    ["MAX_BRANCH_ABANDON_RATE", "max_branch_abandomn_rate"],
    ["max_queue_length", "max_queue_length"],
  ])("the alarm %s is %s", (written, name) => expect(canonicalAlarmName(written)).toBe(name));

  it.each([
    ["call_details", "calls_details"],
    ["error_itens", "error_items"],
    [" Lenght ", "length"],
    ["media_type", "media_type"],
    ["novelty", "novelty"],
  ])("the field %j is %s", (written, name) => expect(canonicalKey(written)).toBe(name));

  it("every statistic of the manual has its own name, whatever its capitals", () => {
    expect(canonicalStatName("agente_abandoned")).toBe("agent_abandoned");
    expect([...statNames].every((name) => canonicalStatName(name.toUpperCase()) === name)).toBe(true);
  });

  it.each([
    ["{}", true],
    ["", true],
    ["<data></data>", true],
    ['{"a":1}', false],
    ["<a/>", false],
  ])("%j alone is a heartbeat: %s", (text, is) => expect(isHeartbeat(text)).toBe(is));
});
