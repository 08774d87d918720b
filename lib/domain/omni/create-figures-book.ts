import type { FloorContent, FloorSource } from "../floor.ts";
import { own } from "../own.ts";
import { agentFigures } from "./agent-figures.ts";
import type { AgentBook } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import type { ServiceEntry } from "./create-service-order.ts";
import type { Figures } from "./figures.ts";
import type { Selection } from "./select-entities.ts";
import { serviceFigures } from "./service-figures.ts";
import { shareFigures } from "./share-figures.ts";

/** A floor at an instant, and what is wanted of it. */
export interface FiguresSight {
  readonly floor: FloorContent;
  readonly book: AgentBook;
  readonly selection: Selection;
  readonly nowMs: number;
}

/** Figures of a service, and what they were read from. */
interface Line {
  readonly entry: ServiceEntry;
  readonly days: NonNullable<FloorContent["serviceDays"]>[string] | undefined;
  readonly source: FloorSource | undefined;
  readonly figures: Figures;
}

/**
 * Figures of the services of one floor after another, in one scope: of who is the same at the same place they are the same
 * object, unless they move with the clock.
 */
export function createFiguresBook(scope: MediaScope): (sight: FiguresSight) => readonly Figures[] {
  let lines: readonly Line[] = [];
  return (sight) => {
    const { floor, selection } = sight;
    if (selection.user !== undefined) return selection.services.map(([id]) => userFigures(id, sight, scope));
    lines = selection.services.map((entry, place) => {
      const [id, service] = entry;
      const before = lines[place];
      const made = { entry, days: own(floor.serviceDays, id), source: own(floor.sources, service.source) };
      if (before !== undefined && isOfSame(before, made)) return before;
      const media = scope.mediaOf(id);
      const read = serviceFigures({
        service,
        days: made.days,
        media,
        sources: floor.sources,
        nowMs: sight.nowMs,
      });
      const figures = before?.entry[0] === id ? shareFigures(before.figures, read) : read;
      return { ...made, figures };
    });
    return lines.map(({ figures }) => figures);
  };
}

/** When a source was heard last changes with every floor, and nothing here. */
function isOfSame(before: Line, now: Omit<Line, "figures">): boolean {
  return (
    before.entry === now.entry &&
    before.days === now.days &&
    before.source?.day === now.source?.day &&
    before.source?.agentEvents === now.source?.agentEvents &&
    before.source?.degraded === now.source?.degraded &&
    !before.figures.shortestWaitSeconds.because.includes("only_waiting_now")
  );
}

/** With a user, agents' statistics take the place of services', which measure somewhat differently. */
function userFigures(
  service: string,
  { floor, book, selection, nowMs }: FiguresSight,
  scope: MediaScope,
): Figures {
  const { sources } = floor;
  const [userId, agent] = selection.user as NonNullable<Selection["user"]>;
  const days = own(own(floor.agentDays, userId), service);
  const media = scope.mediaOf(service);
  return agentFigures({ agent, service, days, media, agentCalls: book.callsOf(userId), sources, nowMs });
}
