import { randomUUID } from "node:crypto";
import type { Auth } from "@/lib/auth/server.ts";
import type { BoardBook } from "@/lib/boards/server.ts";
import { boardScope, type FloorContent, type Sight } from "@/lib/domain/index.ts";
import {
  createFleet,
  createShownBoards,
  type Fleet,
  type ScreenAct,
  type ScreenOrder,
  type ShownBoards,
} from "@/lib/screens/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";
import { createMasks } from "./create-masks.ts";

/** The televisions of this process: what they tell, what they are told, and what they may see. */
export interface Screens {
  /** The build that a screen should run. */
  readonly build: string;
  readonly fleet: Fleet;
  readonly boards: Pick<ShownBoards, "of">;
  /** Leaves an order and calls the screen, which then asks at once. */
  order(screen: string, act: ScreenAct): ScreenOrder;
}

export interface ScreensParts {
  readonly build: string;
  readonly boards: Pick<BoardBook, "find">;
  /** The floor as of now. */
  readonly floor: () => FloorContent;
  /** Runs something later; answers how to call it off. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  readonly logger: { warn(fields: object, message: string): void };
}

/** What comes to life with the rest of the process. */
export interface ScreensLife extends Screens {
  /** Once both are there: follows what changes of boards and links while screens look on. */
  follow(auth: Pick<Auth, "screens">, streams: Pick<StreamRegistry, "call">): void;
  boardSight(board: string): Promise<Sight | undefined>;
  stop(): void;
}

/** What people or another process change counts after so long at the latest. */
const tendMs = 2000;

/** @see Screens */
export function openScreens({ build, boards, floor, setTimer, logger }: ScreensParts): ScreensLife {
  let desk: Auth["screens"] | undefined;
  let caller: Pick<StreamRegistry, "call"> | undefined;
  let cancel: () => void = () => undefined;
  let isStopped = false;
  const onError = (error: unknown) =>
    logger.warn({ err: error }, "what screens may see could not be looked at");
  const maskOf = createMasks();
  const fleet = createFleet({ newId: randomUUID, now: Date.now });
  const shown = createShownBoards({
    async read(id) {
      const found = await boards.find(id);
      return found.answer === "found" ? found.stored : undefined;
    },
    sightOf: ({ board }) => ({ ...boardScope(board, floor()), mask: maskOf(board.privacy) }),
    now: Date.now,
    onChange: (board) => void desk?.boardChanged(board).catch(onError),
  });

  async function tend(): Promise<void> {
    await shown.tend();
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
    ...{ build, fleet, boards: shown },
    boardSight: async (board) => (await shown.of(board))?.sight,
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
