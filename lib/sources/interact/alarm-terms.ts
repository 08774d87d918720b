import type { AlarmsAnswer } from "../upstream.ts";
import type { Clock } from "./clock.ts";
import type { AlarmSetting } from "./complete-settings.ts";
import { InteractError } from "./interact-error.ts";
import { alarmSpellings } from "./wire/index.ts";

/** Alarms with the spellings that are left to try: the manual has three for the queue, the CTI takes one. */
type Attempts = readonly { readonly alarm: AlarmSetting; readonly spellings: string[] }[];

interface Wish {
  readonly attempts: Attempts;
  readonly answer: (answer: AlarmsAnswer) => void;
  readonly cancelDeadline: () => void;
}

/** Longer than a subscribe takes, and no longer than a person waits for an editor. */
const deadlineMs = 20_000;

/**
 * The alarms asked of the CTI: those in force, and those that somebody wishes for until the CTI has answered. Outlives
 * runs, so that a restart asks for what was accepted last.
 */
export class AlarmTerms {
  readonly #clock: Clock;
  #accepted: Attempts;
  #wish: Wish | undefined;
  #sent: Attempts | undefined;
  #ring: (() => void) | undefined;

  constructor(alarms: readonly AlarmSetting[], clock: Clock) {
    this.#accepted = attemptsOf(alarms);
    this.#clock = clock;
  }

  /** A subscription stands: `ring` has it asked for again. */
  open(ring: () => void): void {
    this.#ring = ring;
  }

  /** There is none to change. */
  close(reason: string): void {
    this.#ring = undefined;
    this.#finish({ answer: "unavailable", reason });
  }

  /** Has the CTI asked for `alarms` instead; resolves with its answer. */
  ask(alarms: readonly AlarmSetting[]): Promise<AlarmsAnswer> {
    const ring = this.#ring;
    if (ring === undefined) return Promise.resolve({ answer: "unavailable", reason: "not_subscribed" });
    this.#finish({ answer: "superseded", reason: "superseded" });
    return new Promise((answer) => {
      const cancelDeadline = this.#clock.schedule(deadlineMs, () => {
        this.#finish({ answer: "unavailable", reason: "timeout" });
        this.#ring?.();
      });
      this.#wish = { attempts: attemptsOf(alarms), answer, cancelDeadline };
      ring();
    });
  }

  /** In force, by their canonical names; without those the CTI does not know. */
  inForce(): readonly AlarmSetting[] {
    return this.#accepted.filter(({ spellings }) => spellings.length > 0).map(({ alarm }) => alarm);
  }

  /** What an alarm event may refer to: while a change is under way, the old limits and the new. */
  known(): readonly AlarmSetting[] {
    return [...this.#accepted, ...(this.#wish?.attempts ?? [])].map(({ alarm }) => alarm);
  }

  /** What to subscribe, spelled as the CTI is thought to want it. */
  toSend(): readonly AlarmSetting[] {
    this.#sent = this.#wanted();
    return spelled(this.#sent);
  }

  get isEmpty(): boolean {
    return spelled(this.#wanted()).length === 0;
  }

  /** The CTI took what was sent last. */
  accepted(): void {
    if (this.#wish === undefined || this.#sent !== this.#wish.attempts) return;
    this.#accepted = this.#wish.attempts;
    this.#finish({ answer: "accepted" });
  }

  /** True when one of `names` was an alarm of ours: it is spelled the next way or given up; a wish as a whole. */
  refuse(names: readonly string[]): boolean {
    const refused = new Set(names.map((name) => name.trim().toLowerCase()));
    const hit = this.#wanted().filter(({ spellings: [name] }) => name !== undefined && refused.has(name));
    for (const { spellings } of hit) spellings.shift();
    const lost = hit.filter(({ spellings }) => spellings.length === 0).map(({ alarm }) => alarm.name);
    if (lost.length > 0) this.decline(`invalid_item: ${[...new Set(lost)].join(", ")}`);
    return hit.length > 0;
  }

  /** The CTI will not have the wish: what was in force stays so. False when there is none. */
  decline(reason: string): boolean {
    return this.#finish({ answer: "refused", reason });
  }

  /** The same after a failed request; where nobody answered, nobody refused. */
  withdraw(cause: unknown): boolean {
    const reason = cause instanceof InteractError ? (cause.errorType ?? cause.code) : "unknown";
    const isRefusal = cause instanceof InteractError && ["rejected", "bad_request"].includes(cause.code);
    return this.#finish({ answer: isRefusal ? "refused" : "unavailable", reason });
  }

  /** The CTI refuses without saying what: the alarms are the likeliest. */
  refuseAll(): void {
    for (const { spellings } of this.#accepted) spellings.length = 0;
  }

  describe(): Readonly<Record<string, string>> {
    const lost = this.#accepted.filter(({ spellings }) => spellings.length === 0);
    const names = [...new Set(lost.map(({ alarm }) => alarm.name))];
    return names.length === 0 ? {} : { alarms: `invalid_item: ${names.join(", ")}` };
  }

  #wanted(): Attempts {
    return this.#wish?.attempts ?? this.#accepted;
  }

  #finish(answer: AlarmsAnswer): boolean {
    const wish = this.#wish;
    if (wish === undefined) return false;
    this.#wish = undefined;
    wish.cancelDeadline();
    wish.answer(answer);
    return true;
  }
}

function attemptsOf(alarms: readonly AlarmSetting[]): Attempts {
  return alarms.map((alarm) => ({ alarm, spellings: [...alarmSpellings(alarm.name)] }));
}

function spelled(attempts: Attempts): readonly AlarmSetting[] {
  return attempts.flatMap(({ alarm, spellings: [name] }) => (name === undefined ? [] : [{ ...alarm, name }]));
}
