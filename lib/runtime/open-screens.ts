import { randomUUID } from "node:crypto";
import type { Auth } from "@/lib/auth/server.ts";
import type { Scope, StoredBoard } from "@/lib/domain/index.ts";
import {
  type BoardSights,
  createBoardSights,
  createFleet,
  type Fleet,
  type ScreenAct,
  type ScreenOrder,
} from "@/lib/screens/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";

/** The televisions of this process: what they tell, what they are told, and what they may see. */
export interface Screens {
  /** The build that a screen should run. */
  readonly build: string;
  readonly fleet: Fleet;
  readonly sights: Pick<BoardSights, "of">;
  /** Leaves an order and calls the screen, which then asks at once. */
  order(screen: string, act: ScreenAct): ScreenOrder;
}

export interface ScreensParts {
  readonly build: string;
  /** The board in the store; undefined when it is gone, or no board any more. */
  readonly read: (board: string) => Promise<StoredBoard | undefined>;
  /** What a screen of a board may see of the floor as of now. */
  readonly scopeOf: (board: StoredBoard) => Scope;
  /** Runs something later; answers how to call it off. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  readonly onError: (error: unknown) => void;
}

/** What comes to life with the rest of the process. */
export interface ScreensLife extends Screens {
  /** Once both are there: follows what changes of boards and links while screens look on. */
  follow(auth: Pick<Auth, "screens">, streams: Pick<StreamRegistry, "call">): void;
  boardScope(board: string): Promise<Scope | undefined>;
  stop(): void;
}

/** What people or another process change counts after so long at the latest. */
const tendMs = 2000;

/** @see Screens */
export function openScreens({ build, read, scopeOf, setTimer, onError }: ScreensParts): ScreensLife {
  let desk: Auth["screens"] | undefined;
  let caller: Pick<StreamRegistry, "call"> | undefined;
  let cancel: () => void = () => undefined;
  let isStopped = false;
  const fleet = createFleet({ newId: randomUUID, now: Date.now });
  const sights = createBoardSights({
    ...{ read, scopeOf, now: Date.now },
    onChange: (board) => void desk?.boardChanged(board).catch(onError),
  });

  async function tend(): Promise<void> {
    await sights.tend();
    await desk?.tend();
  }

  function tendLater(): void {
    cancel = setTimer(() => {
      void tend()
        .catch(onError)
        .then(() => {
          if (!isStopped) tendLater();
        });
    }, tendMs);
  }

  return {
    ...{ build, fleet, sights },
    boardScope: async (board) => (await sights.of(board))?.scope,
    order(screen, act) {
      const order = fleet.order(screen, act);
      caller?.call(screen);
      return order;
    },
    follow(auth, streams) {
      [desk, caller] = [auth.screens, streams];
      tendLater();
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
