import type { CallReport, FloorEvent } from "../../floor-event.ts";
import { facts } from "../../testing/facts.ts";
import { instant } from "../../testing/instant.ts";

const source = "interact";

type Values = Readonly<Record<string, number>>;

/** Statistics of a service in one medium, all told; what is not given is 0. */
const quiet: Values = {
  received: 0,
  handled: 0,
  handling: 0,
  waiting: 0,
  classifying: 0,
  after_call_working: 0,
  terminating: 0,
  talk_time: 0,
  hold_time: 0,
  after_call_work_time: 0,
  dequeued: 0,
  queue_time: 0,
  longest_queue_time: 0,
};

/** Builders of what Omni's dashboards look at, as facts of the source `interact` at noon. */
export const shift = {
  service: (
    name: string,
    byMedia: Readonly<Record<string, Values>>,
    calls?: readonly CallReport[],
  ): FloorEvent[] => [
    {
      type: "services-listed",
      source,
      services: [{ name, media: Object.keys(byMedia) }],
      complete: false,
      at: instant(0),
    },
    facts.serviceStats(
      [
        {
          name,
          stats: Object.entries(byMedia).map(([media, values]) => ({
            media,
            values: { ...quiet, ...values },
          })),
          ...(calls === undefined ? {} : { calls }),
        },
      ],
      0,
    ),
  ],
  /** An agent with calls; `slots` absent = devices not told, `serves` = statistics by service and medium. */
  agent: (
    name: string,
    state: string | undefined,
    more: {
      readonly slots?: Values;
      readonly serves?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
      readonly calls?: readonly CallReport[];
    } = {},
  ): FloorEvent[] => [
    { type: "source-status", source, agentState: "push" },
    facts.agents([name], false),
    ...(state === undefined ? [] : [facts.state(name, { state }, 0)]),
    facts.agentStats(
      [
        {
          name,
          services: Object.entries(more.serves ?? {}).map(([service, byMedia]) => ({
            name: service,
            stats: Object.entries(byMedia).map(([media, values]) => ({ media, values })),
          })),
          ...(more.calls === undefined ? {} : { calls: more.calls }),
        },
      ],
      0,
    ),
    ...(more.slots === undefined ? [] : [capacity(name, more.slots)]),
  ],
};

function capacity(agent: string, slots: Values): FloorEvent {
  const byMedia = Object.entries(slots).map(([media, count]) => [media, { slots: count }]);
  return { type: "agent-capacity", source, agent, capacity: Object.fromEntries(byMedia) };
}
