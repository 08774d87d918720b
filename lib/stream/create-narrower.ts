import { emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import type { Scope } from "./scope.ts";
import type { ViewerView } from "./viewer-view.ts";

/** A floor as a view shows it. The same floor and view give the same object. */
export type Narrow = (content: FloorContent, view: ViewerView) => FloorContent;

type Lists = Exclude<Scope, "all">;
type Entities<T> = Readonly<Record<string, T>>;
type IsSeen<T> = (entity: T, id: string) => boolean;
/** Filters a collection for one view; the same collection gives the same result. */
type Keep = <T>(collection: Entities<T>, isSeen: IsSeen<T>) => Entities<T>;

/**
 * Narrows floors to views, remembering what it made as long as the floor lives. Entities are shared with
 * the floor and unchanged collections between floors, so a diff of two views costs what changed.
 */
export function createNarrower(): Narrow {
  const floors = new WeakMap<object, Map<string, FloorContent>>();
  const collections = new WeakMap<object, Map<string, Entities<unknown>>>();
  return (content, view) => {
    if (view.isWhole) return content;
    const keep: Keep = (collection, isSeen) => {
      const make = () => filtered(collection, isSeen);
      // What is remembered for a collection was filtered from it, so it is of its type.
      return remembered(collections, collection, view.key, make) as ReturnType<typeof make>;
    };
    return remembered(floors, content, view.key, () => inScope(byTopic(content, view), view.scope, keep));
  };
}

function byTopic(content: FloorContent, { topics }: ViewerView): FloorContent {
  return {
    sources: content.sources,
    services: topics.has("services") ? content.services : emptyFloor.services,
    agents: topics.has("agents") ? content.agents : emptyFloor.agents,
    alarms: topics.has("alarms") ? content.alarms : emptyFloor.alarms,
    pauses: topics.has("pauses") ? content.pauses : emptyFloor.pauses,
    commands: topics.has("commands") ? content.commands : emptyFloor.commands,
  };
}

/** Alarms and commands follow their target; a command without one concerns everybody, pauses too. */
function inScope(content: FloorContent, scope: Scope, keep: Keep): FloorContent {
  if (scope === "all") return content;
  const { services, agents } = idSets(scope);
  const isTarget = (id: string) => services.has(id) || agents.has(id);
  return {
    ...content,
    services: keep(content.services, (_, id) => services.has(id)),
    agents: keep(content.agents, (_, id) => agents.has(id)),
    alarms: keep(content.alarms, ({ scope: kind, target }) =>
      (kind === "agent" ? agents : services).has(target),
    ),
    commands: keep(content.commands, ({ target }) => target === undefined || isTarget(target)),
  };
}

function idSets(scope: Lists): { services: ReadonlySet<string>; agents: ReadonlySet<string> } {
  return { services: new Set(scope.services), agents: new Set(scope.agents) };
}

function filtered<T>(collection: Entities<T>, isSeen: IsSeen<T>): Entities<T> {
  return Object.fromEntries(Object.entries(collection).filter(([id, entity]) => isSeen(entity, id)));
}

function remembered<V>(memo: WeakMap<object, Map<string, V>>, origin: object, key: string, make: () => V): V {
  const ofOrigin = memo.get(origin) ?? new Map<string, V>();
  memo.set(origin, ofOrigin);
  const known = ofOrigin.get(key);
  if (known !== undefined) return known;
  const made = make();
  ofOrigin.set(key, made);
  return made;
}
