import {
  type AlarmReport,
  type AlarmRule,
  evaluateRule,
  type FloorContent,
  type FloorEvent,
  isQuiet,
  type RuleLook,
  type RuleStates,
  reportRule,
} from "@/lib/domain/index.ts";
import { mostUrgent } from "./most-urgent.ts";
import type { RuleStanding, RuleWatch } from "./rule-watch.ts";

export interface RuleWatchOptions {
  readonly rules: () => readonly AlarmRule[];
  /** The floor that people see. */
  readonly floor: () => FloorContent;
  /** Brings facts onto the floor. */
  readonly report: (facts: readonly FloorEvent[]) => void;
  /** Of the quiet hours. */
  readonly timezone: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  readonly onError: (error: unknown) => void;
  /** More alarms than this are not raised: the most severe, and of these the oldest, are. */
  readonly mostAlarms?: number;
}

/** The rules' name among those who report alarms; no source of the floor. */
const source = "rules";
const roundEveryMs = 1_000;
/** Values that merely run, as a wait does every second, are told this often. */
const valuesEveryMs = 5_000;
/** A round pauses after this, so that many rules hold up no stream. */
const sliceMs = 5;
/** Targets looked at between two looks at the clock. */
const targetsAtOnce = 20;
/** The share of the process's time that rounds may take: where they take more, they come less often. */
const mostShare = 0.1;
const defaultMostAlarms = 500;

/** Starts looking. Each round is of one floor and one instant, however many turns of the event loop it takes. */
export function createRuleWatch(options: RuleWatchOptions): RuleWatch {
  return new LiveRuleWatch(options);
}

/** Where the rules stood, by rule; `about` is what was measured. */
type Standing = ReadonlyMap<string, { readonly about: string; readonly states: RuleStates }>;

interface Round {
  readonly floor: FloorContent;
  readonly nowMs: number;
  /** Rules that are still to be looked by. */
  readonly left: AlarmRule[];
  /** The one that is under way. */
  current?: { readonly rule: AlarmRule; readonly about: string; readonly look: RuleLook } | undefined;
  readonly next: Map<string, { readonly about: string; readonly states: RuleStates }>;
  readonly reports: AlarmReport[];
  /** Of the process's time. */
  spentMs: number;
}

class LiveRuleWatch implements RuleWatch {
  readonly #options: RuleWatchOptions;
  readonly #counters = { rounds: 0, told: 0, raised: 0, dropped: 0, lastRoundMs: 0, failures: 0 };
  #standing: Standing = new Map();
  #told = { facts: "[]", values: "[]", atMs: Number.NEGATIVE_INFINITY };
  #isStopped = false;
  #cancel: () => void;

  constructor(options: RuleWatchOptions) {
    this.#options = options;
    this.#cancel = options.setTimer(() => this.#begin(), roundEveryMs);
  }

  counters() {
    return { ...this.#counters };
  }

  standing(rule: string): RuleStanding | undefined {
    const states = this.#standing.get(rule)?.states;
    if (states === undefined) return undefined;
    const all = [...states.values()];
    return {
      watched: all.length,
      raised: all.filter(({ state }) => state.raised !== undefined).length,
      unknown: all.filter(({ state }) => state.isUnknown).length,
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  #begin(): void {
    const { floor, now, rules } = this.#options;
    this.#goOn({
      floor: floor(),
      nowMs: now(),
      left: rules().filter(({ isEnabled }) => isEnabled),
      next: new Map(),
      reports: [],
      spentMs: 0,
    });
  }

  #goOn(round: Round): void {
    if (this.#isStopped) return;
    const startedMs = performance.now();
    let isDone = this.#step(round);
    while (!isDone && performance.now() - startedMs < sliceMs) isDone = this.#step(round);
    round.spentMs += performance.now() - startedMs;
    if (!isDone) {
      this.#cancel = this.#options.setTimer(() => this.#goOn(round), 0);
      return;
    }
    this.#finish(round);
    this.#cancel = this.#options.setTimer(
      () => this.#begin(),
      Math.max(roundEveryMs, round.spentMs / mostShare),
    );
  }

  /** A few targets more. True once every rule has looked at all of its own. */
  #step(round: Round): boolean {
    const rule = round.current?.rule ?? round.left.shift();
    if (rule === undefined) return true;
    try {
      round.current ??= this.#open(rule, round);
      if (round.current.look.next(targetsAtOnce)) this.#close(round.current, round);
    } catch (error) {
      round.current = undefined;
      this.#counters.failures += 1;
      this.#options.onError(error);
    }
    return false;
  }

  #open(rule: AlarmRule, { floor, nowMs }: Round) {
    const about = [rule.kpi, rule.media, rule.direction].join(" ");
    const before = this.#standing.get(rule.id);
    // Another figure has nothing to do with what was raised by the one before.
    const known: RuleStates = before?.about === about ? before.states : new Map();
    return { rule, about, look: evaluateRule(rule, known, floor, nowMs) };
  }

  #close({ rule, about, look: { states } }: NonNullable<Round["current"]>, round: Round): void {
    round.current = undefined;
    round.next.set(rule.id, { about, states });
    const isSilent = isQuiet(rule.quietHours, round.nowMs, this.#options.timezone);
    round.reports.push(...reportRule(rule, states, isSilent));
  }

  #finish({ floor, nowMs, next, reports, spentMs }: Round): void {
    this.#standing = next;
    const alarms = mostUrgent(reports, this.#options.mostAlarms ?? defaultMostAlarms);
    this.#counters.rounds += 1;
    this.#counters.raised = reports.length;
    this.#counters.dropped = reports.length - alarms.length;
    this.#counters.lastRoundMs = spentMs;
    this.#tell(alarms, floor, nowMs);
  }

  #tell(alarms: readonly AlarmReport[], floor: FloorContent, nowMs: number): void {
    const facts = JSON.stringify(alarms.map(({ value: _value, ...rest }) => rest));
    const values = JSON.stringify(alarms.map(({ value }) => value));
    const areValuesDue = values !== this.#told.values && nowMs - this.#told.atMs >= valuesEveryMs;
    // A service that left and came back took its alarms along.
    const shown = Object.values(floor.alarms).filter((alarm) => alarm.source === source).length;
    if (facts === this.#told.facts && shown === alarms.length && !areValuesDue) return;
    this.#told = { facts, values, atMs: nowMs };
    this.#counters.told += 1;
    this.#options.report([{ type: "alarms", source, alarms, at: new Date(nowMs).toISOString() }]);
  }
}
