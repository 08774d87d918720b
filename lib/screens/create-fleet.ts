import type { ScreenAct, ScreenBeat, ScreenOrder } from "./screen-beat.ts";

/** What became of an order: under way, carried out by the word of the television, or never. */
export type OrderStatus = "sent" | "done" | "missed";

/** The last order of a television. */
export interface ToldOrder {
  readonly id: string;
  readonly kind: ScreenAct["kind"];
  readonly status: OrderStatus;
  /** Epoch ms. */
  readonly atMs: number;
}

/** What is known of a television since this process began. */
export interface FleetEntry {
  readonly beat: ScreenBeat | undefined;
  /** Epoch ms. */
  readonly beatAtMs: number | undefined;
  readonly order: ToldOrder | undefined;
}

/** What televisions tell, and what they are told. In memory: whoever lives tells it again within seconds. */
export interface Fleet {
  /** Takes a beat; the orders that wait for this television, in their order. */
  beat(screen: string, beat: ScreenBeat): readonly ScreenOrder[];
  /** Leaves an order, in the place of one of its kind that waits. */
  order(screen: string, act: ScreenAct): ScreenOrder;
  of(screen: string): FleetEntry;
  /** It was put out. */
  forget(screen: string): void;
  /** Televisions that beat within the last minute. */
  count(): number;
}

export interface FleetParts {
  readonly newId: () => string;
  /** Epoch ms. */
  readonly now: () => number;
}

/** An order that nobody carried out for so long is given up: the television was away. */
const orderMs = 120_000;
const mostScreens = 5000;
const countedMs = 60_000;

interface Known {
  beat?: ScreenBeat;
  beatAtMs?: number;
  waiting: readonly ScreenOrder[];
  told?: { readonly id: string; readonly kind: ScreenAct["kind"]; readonly atMs: number; isDone: boolean };
}

/** @see Fleet */
export function createFleet({ newId, now }: FleetParts): Fleet {
  const screens = new Map<string, Known>();

  function known(screen: string): Known {
    const found = screens.get(screen) ?? { waiting: [] };
    screens.delete(screen);
    screens.set(screen, found);
    const [oldest] = screens.keys();
    if (screens.size > mostScreens && oldest !== undefined) screens.delete(oldest);
    return found;
  }

  return {
    beat(screen, beat) {
      const one = known(screen);
      one.beat = beat;
      one.beatAtMs = now();
      one.waiting = one.waiting.filter(({ id }) => !beat.done.includes(id));
      if (one.told !== undefined && beat.done.includes(one.told.id)) one.told.isDone = true;
      if (one.told !== undefined && now() - one.told.atMs >= orderMs) one.waiting = [];
      return one.waiting;
    },
    order(screen, act) {
      const one = known(screen);
      const order = { ...act, id: newId() };
      one.waiting = [...one.waiting.filter(({ kind }) => kind !== act.kind), order];
      one.told = { id: order.id, kind: act.kind, atMs: now(), isDone: false };
      return order;
    },
    of(screen) {
      const one = screens.get(screen);
      return { beat: one?.beat, beatAtMs: one?.beatAtMs, order: one?.told && toldOf(one.told, now()) };
    },
    forget(screen) {
      screens.delete(screen);
    },
    count() {
      const from = now() - countedMs;
      return [...screens.values()].filter(({ beatAtMs = 0 }) => beatAtMs > from).length;
    },
  };
}

function toldOf({ isDone, ...told }: NonNullable<Known["told"]>, nowMs: number): ToldOrder {
  const isMissed = !isDone && nowMs - told.atMs >= orderMs;
  return { ...told, status: isDone ? "done" : isMissed ? "missed" : "sent" };
}
