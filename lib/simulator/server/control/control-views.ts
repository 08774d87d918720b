import type { Simulator } from "../simulator";
import { isMedia } from "../subscriptions/is-media";
import type { Subscription } from "../subscriptions/subscription";
import { ControlRefusal } from "./control-refusal";
import { quirkCatalogue } from "./quirk-catalogue";
import type { AlarmThreshold } from "./truth";

/** What a GET of the control interface shows. */
type ControlView = (simulator: Simulator, query: URLSearchParams) => unknown;

/** Every GET route of the control interface, by path. */
export const controlViews: ReadonlyMap<string, ControlView> = new Map<string, ControlView>([
  ["/truth", (simulator, query) => simulator.truth(thresholdsOf(query))],
  ["/requests", (simulator, query) => ({ requests: requestsOf(simulator, query) })],
  ["/counters", (simulator) => Object.fromEntries(simulator.counters())],
  ["/subscriptions", (simulator) => ({ subscriptions: simulator.subscriptions().map(describeSubscription) })],
  ["/channels", (simulator) => ({ channels: simulator.channels() })],
  ["/licences", (simulator) => simulator.licences()],
  ["/switches", (simulator) => simulator.switches()],
  ["/quirks", (simulator) => ({ on: simulator.quirks(), known: Object.fromEntries(quirkCatalogue) })],
  ["/clock", (simulator) => ({ protocol: simulator.clock.now(), world: simulator.world.now() })],
]);

/** Requests, the last first, by `path` ending and at most `limit`. */
function requestsOf(simulator: Simulator, query: URLSearchParams) {
  const path = query.get("path") ?? "";
  const limit = Number(query.get("limit") ?? Number.POSITIVE_INFINITY);
  const found = simulator.requests().filter((request) => request.path.endsWith(path));
  return found.slice(Math.max(0, found.length - limit));
}

function describeSubscription({ id, terms, channelId, webhook, madeAt, expiresAt, cost }: Subscription) {
  const lists = Object.entries(terms).map(([name, value]) => [
    name,
    value instanceof Set ? [...value] : value,
  ]);
  return { id, channelId, webhook, madeAt, expiresAt, cost, terms: Object.fromEntries(lists) };
}

/** `alarm=max_queue_length:10:voice`, repeated; undefined when there is none. */
function thresholdsOf(query: URLSearchParams): readonly AlarmThreshold[] | undefined {
  const alarms = query.getAll("alarm");
  if (alarms.length === 0) return undefined;
  return alarms.map((text) => {
    const [name = "", limit = "", media] = text.split(":");
    if (limit === "" || !Number.isFinite(Number(limit)))
      throw new ControlRefusal("alarm must be name:limit[:media]");
    if (media === undefined) return { name, limit: Number(limit) };
    if (!isMedia(media)) throw new ControlRefusal("the media of an alarm must be voice, chat or email");
    return { name, limit: Number(limit), media };
  });
}
