/** How a figure is computed from statistics: the manual's names, added up above and below the line. */
export interface TrueFormula {
  readonly reads: "percent" | "time";
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Of services that call out there is none. */
  readonly isInbound?: true;
  /** Only near what its name promises: always, or unless this statistic is 0. */
  readonly isNear?: true | { readonly unlessZero: string };
}

const begun = ["talk_time", "hold_time", "after_call_work_time"];

/** The figures of services and agents, written down anew from the formulas of the field and the manual's statistics. */
export const trueFormulas: ReadonlyMap<string, TrueFormula> = new Map(
  Object.entries({
    service_level: percent(["handled_awt"], ["handled", "abandoned"], { isInbound: true }),
    answer_rate: percent(["handled"], ["handled", "abandoned", "overflowed"], { isInbound: true }),
    abandon_rate: percent(["abandoned"], ["received"], {
      isInbound: true,
      isNear: { unlessZero: "generated" },
    }),
    queue_abandon_rate: percent(["in_queue_abandoned"], ["dequeued"]),
    overflow_rate: percent(["overflowed"], ["received"], { isInbound: true }),
    asa: time(["queue_time"], ["dequeued"], { isNear: true }),
    aht: time(begun, ["handled"]),
    average_talk: time(["talk_time"], ["handled"]),
    average_hold: time(["hold_time"], ["handled"]),
    average_after_call: time(["after_call_work_time"], ["handled"]),
    // Begun contacts are counted, answered or not.
    agent_aht: time(["handle_time", "after_call_work_time"], ["total"], { isNear: true }),
  }),
);

type More = Pick<TrueFormula, "isInbound" | "isNear">;

function percent(above: readonly string[], below: readonly string[], more: More = {}): TrueFormula {
  return { reads: "percent", above, below, ...more };
}

function time(above: readonly string[], below: readonly string[], more: More = {}): TrueFormula {
  return { reads: "time", above, below, ...more };
}
