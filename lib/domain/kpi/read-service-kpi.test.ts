import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { readServiceKpi, readServiceMetric } from "./read-service-kpi.ts";
import { buildContext, noonMs } from "./testing/build-context.ts";
import { agent, service, waitingCall } from "./testing/build-entities.ts";

const context = buildContext();

describe("the service level of several services", () => {
  it("is the sum of the answers in target over the sum of the offered, not the mean of percentages", () => {
    const small = service("Pequeno", { voice: { handled_awt: 1, handled: 1, abandoned: 0 } });
    const large = service("Grande", { voice: { handled_awt: 49, handled: 89, abandoned: 10 } });
    const reading = readServiceKpi("service_level", [small, large], context);
    expect(reading).toMatchObject({ value: 0.5, quality: "exact", coverage: { known: 2, of: 2 } });
    expect(reading.numerator).toMatchObject({ value: 50 });
    expect(reading.denominator).toMatchObject({ value: 100, terms: [{ value: 90 }, { value: 10 }] });
  });

  it("leaves out, on both sides, what does not report every term, and says so", () => {
    const whole = service("A", { voice: { handled_awt: 8, handled: 9, abandoned: 1 } });
    const part = service("B", { voice: { handled: 100 }, chat: {} });
    const reading = readServiceKpi("service_level", [whole, part], context);
    expect(reading).toMatchObject({ value: 0.8, quality: "approximate", because: ["partial_coverage"] });
    expect(reading.coverage).toEqual({ known: 1, of: 3, rows: "service_media" });
  });

  it("is not known of 0 of 0 calls, neither 100 % nor 0 %", () => {
    const quiet = service("A", { voice: { handled_awt: 0, handled: 0, abandoned: 0 } });
    const reading = readServiceKpi("service_level", [quiet], context);
    expect(reading).toMatchObject({ quality: "unavailable", reason: "nothing_counted" });
    expect(reading.denominator?.value).toBe(0);
  });

  it("says of the variants that no CTI lets us compute what is missing", () => {
    const busy = service("A", { voice: { handled_awt: 8, handled: 9, abandoned: 1, dequeued: 4 } });
    for (const id of ["a", "c", "e", "f2", "g2"]) {
      const reading = readServiceKpi(`service_level_${id}`, [busy], context);
      expect(reading, id).toMatchObject({ quality: "unavailable", reason: "no_statistic" });
    }
    expect(readServiceKpi("service_level_f", [busy], context).value).toBeCloseTo(8 / 9);
  });

  it("is about calls that come in: services that call out are not in it", () => {
    const out = service(
      "Ativo",
      { voice: { handled_awt: 1, handled: 9, abandoned: 1 } },
      { direction: "outbound" },
    );
    expect(readServiceKpi("service_level", [out], context)).toMatchObject({ reason: "not_applicable" });
  });
});

describe("figures that contradict each other, as they do after a reset", () => {
  it("are no percentage", () => {
    const odd = service("A", { voice: { abandoned: 3, received: 2, generated: 0 } });
    expect(readServiceKpi("abandon_rate", [odd], context)).toMatchObject({ reason: "inconsistent" });
    const none = service("A", { voice: { abandoned: 3, received: 0, generated: 0 } });
    expect(readServiceKpi("abandon_rate", [none], context)).toMatchObject({ reason: "inconsistent" });
  });
});

describe("the abandon rate", () => {
  it("is exact only while the service generates no calls of its own", () => {
    const pure = service("A", { voice: { abandoned: 1, received: 10, generated: 0 } });
    const mixed = service("B", { voice: { abandoned: 1, received: 10, generated: 4 } });
    expect(readServiceKpi("abandon_rate", [pure], context)).toMatchObject({ value: 0.1, quality: "exact" });
    expect(readServiceKpi("abandon_rate", [mixed], context)).toMatchObject({
      quality: "approximate",
      because: ["counts_generated"],
    });
  });
});

describe("a statistic", () => {
  it("is told of a medium, and added up, the largest, or refused over media, as its kind asks", () => {
    const both = service("A", {
      voice: { talk_time: 60, longest_handle_time: 50, handled: 2, abandoned_time: 9, abandoned: 1 },
      chat: { talk_time: 30, longest_handle_time: 20, handled: 1, abandoned_time: 7, abandoned: 1 },
    });
    expect(readServiceMetric(both, "chat", "talk_time", context)).toMatchObject({
      value: 30,
      unit: "seconds",
    });
    expect(readServiceMetric(both, undefined, "talk_time", context).value).toBe(90);
    expect(readServiceMetric(both, undefined, "longest_handle_time", context).value).toBe(50);
    expect(readServiceMetric(both, undefined, "abandoned_time", context)).toMatchObject({
      reason: "not_summed",
    });
    expect(readServiceMetric(both, "chat", "abandoned_time", context).value).toBe(7);
  });

  it("that is an average or a maximum of nothing is not 0 seconds", () => {
    const quiet = service("A", {
      voice: { abandoned_time: 0, abandoned: 0, longest_queue_time: 0, dequeued: 3 },
    });
    expect(readServiceMetric(quiet, "voice", "abandoned_time", context)).toMatchObject({
      reason: "nothing_counted",
    });
    expect(readServiceMetric(quiet, "voice", "longest_queue_time", context)).toMatchObject({ value: 0 });
  });

  it("of a medium the service does not have is told from one that is not reported", () => {
    const voice = service("A", { voice: {} });
    expect(readServiceMetric(voice, "chat", "handled", context)).toMatchObject({ reason: "no_such_media" });
    expect(readServiceMetric(voice, "voice", "handled", context)).toMatchObject({ reason: "not_reported" });
  });

  it("that costs a licence which was lost says so; one without a licence of its own does not", () => {
    const poor = buildContext({ source: { degraded: { service_details: "no_license" } } });
    const voice = service("A", { voice: {} });
    expect(readServiceMetric(voice, "voice", "queue_time", poor)).toMatchObject({ reason: "no_license" });
    expect(readServiceMetric(voice, "voice", "handled", poor)).toMatchObject({ reason: "not_reported" });
    expect(readServiceKpi("asa", [voice], poor)).toMatchObject({ reason: "no_license" });
  });

  it("that the CTI refused by name says so", () => {
    const degraded = { service_stats: "invalid_item: callback_handled, agente_abandoned" };
    const refusing = buildContext({ source: { degraded } });
    const voice = service("A", { voice: {} });
    const reasonOf = (id: string) => readServiceMetric(voice, "voice", id, refusing);
    expect(reasonOf("agent_abandoned")).toMatchObject({ reason: "invalid_item" });
    expect(reasonOf("handled")).toMatchObject({ reason: "not_reported" });
  });

  it("that nobody has heard of is shown, and not added up", () => {
    const odd = service("A", { voice: { moon_phase: 3 }, chat: { moon_phase: 4 } });
    expect(readServiceMetric(odd, "voice", "moon_phase", context).value).toBe(3);
    expect(readServiceKpi("moon_phase", [odd], context)).toMatchObject({ reason: "not_summed" });
  });
});

describe("the longest wait", () => {
  const early = service("A", { voice: { waiting: 1 } }, { calls: { x: waitingCall("11:58:00") } });
  const late = service("B", { chat: { waiting: 1 } }, { calls: { y: waitingCall("11:59:30", "chat") } });

  it("is that of the oldest call still waiting, with the call and its service", () => {
    expect(readServiceKpi("longest_wait", [late, early], context)).toMatchObject({
      value: 120,
      oldest: { call: "x", service: "interact:A", startedAt: "2026-11-21T11:58:00.000Z" },
    });
    expect(readServiceKpi("longest_wait", [late, early], context, "chat").value).toBe(30);
  });

  it("never takes a wait of unknown length for nobody, nor hides it behind a shorter one", () => {
    const { startedAt: _start, ...unknown } = waitingCall("11:59:50");
    const alone = service("Vendas", { voice: { waiting: 1 } }, { calls: { a: unknown } });
    const reading = readServiceKpi("longest_wait", [alone], context);
    expect(reading).toMatchObject({ quality: "unavailable", reason: "not_reported" });
    const limit = { kpi: "longest_wait", direction: "above", warn: 45, critical: 90 } as const;
    expect(judge({ ...reading, isLive: true }, limit)).toBe("unknown");
    const both = { a: unknown, b: waitingCall("11:59:50") };
    const shorter = service("Vendas", { voice: { waiting: 2 } }, { calls: both });
    expect(readServiceKpi("longest_wait", [shorter], context)).toMatchObject({
      quality: "approximate",
      value: 10,
      because: ["unknown_starts"],
    });
  });

  it("tells that nobody waits from that nobody knows", () => {
    const quiet = service("A", { voice: { waiting: 0 } }, { calls: {} });
    const silent = service("B", { voice: { waiting: 2 } });
    const empty = service("C", { voice: { waiting: 0 } });
    expect(readServiceKpi("longest_wait", [quiet, empty], context)).toMatchObject({
      reason: "nobody_waiting",
    });
    expect(readServiceKpi("longest_wait", [quiet, silent], context)).toMatchObject({
      reason: "no_call_details",
    });
    expect(readServiceKpi("longest_wait", [early, silent], context)).toMatchObject({
      value: 120,
      quality: "approximate",
    });
  });
});

describe("the agents of services", () => {
  const both = agent("Ana", { services: ["interact:A", "interact:B"], presence: "busy" });
  const one = agent("Bia", { services: ["interact:A"] });
  const hidden = agent("Caio", { services: ["interact:A"], presence: "unknown" });
  const staffed = buildContext({ agents: [both, one, hidden] });
  const [a, b] = [service("A", {}), service("B", {})];

  it("count once, and those of unknown state in no count", () => {
    expect(readServiceKpi("in_contact", [a, b], staffed)).toMatchObject({
      value: 1,
      quality: "approximate",
      coverage: { known: 2, of: 3, rows: "agents" },
    });
    expect(readServiceKpi("ready", [b], staffed)).toMatchObject({ value: 0, quality: "exact" });
  });

  it("are not known of a service in which nobody was seen", () => {
    expect(readServiceKpi("ready", [service("C", {})], staffed)).toMatchObject({ reason: "no_agents_seen" });
  });
});

describe("a source that is not live", () => {
  it("leaves its last values, marked as old", () => {
    const stale = buildContext({ source: { link: "stale" } });
    const voice = service("A", { voice: { handled: 5 } });
    expect(readServiceMetric(voice, "voice", "handled", stale)).toMatchObject({ value: 5, isLive: false });
    expect(readServiceMetric(voice, "voice", "handled", { ...context, isLive: false }).isLive).toBe(false);
    expect(readServiceMetric(voice, "voice", "handled", { ...context, nowMs: noonMs }).isLive).toBe(true);
  });
});
