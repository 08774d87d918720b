import { decodeBody, type PlainNode } from "../codec/index.ts";
import type { ChannelEnd, ChannelItem } from "../event-channel.ts";
import type { MonitorName } from "../interact-client.ts";
import { isHeartbeat, readEvent, type WireEvent } from "../wire/index.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { FirstSend } from "./conformance-report.ts";
import { EventNames } from "./event-names.ts";
import { inspectText } from "./inspect-text.ts";
import { inspectTree } from "./inspect-tree.ts";

const longestList = 100;
const listKeyOf: ReadonlyMap<unknown, readonly string[]> = new Map([
  ["agents_list", ["agents"]],
  ["services_list", ["services"]],
  ["pause_type_list", ["pauses"]],
]);

/** Takes everything one channel says, and remembers what it shows of the CTI. */
export class MonitorObserver {
  readonly names = new EventNames();
  readonly firstSends: FirstSend[] = [];
  readonly unknownFields = new Set<string>();
  dropped = 0;
  unreadable = 0;
  /** Whether an event told the current state of an agent. */
  hasStates = false;
  heartbeatSeconds: number | undefined;
  end: ChannelEnd | undefined;
  /** Resolves with the id of on_open_channel; undefined when the channel ends before. */
  readonly opened: Promise<string | undefined>;
  readonly #kit: ConformanceKit;
  readonly #where: string;
  #confirm: (channelId: string | undefined) => void = () => undefined;
  #subscribedAtMs: number | undefined;
  #heardAtMs: number;

  constructor(kit: ConformanceKit, monitor: MonitorName) {
    this.#kit = kit;
    this.#where = `${monitor}/monitor`;
    this.#heardAtMs = kit.clock.monotonicMs();
    this.opened = new Promise((resolve) => {
      this.#confirm = resolve;
    });
  }

  /** From now on what comes first counts as the first send. */
  subscribed(): void {
    this.#subscribedAtMs = this.#kit.clock.monotonicMs();
    this.firstSends.length = 0;
  }

  take(item: ChannelItem): void {
    if (item.type === "garbage") this.dropped += 1;
    if (item.type === "event") this.#takeEvent(item.name, item.data);
    if (item.type !== "ended") return;
    this.end = item.end;
    this.#confirm(undefined);
  }

  #takeEvent(name: string, data: string): void {
    const pauseMs = this.#kit.clock.monotonicMs() - this.#heardAtMs;
    this.#heardAtMs += pauseMs;
    if (isHeartbeat(data) && /^(message)?$/i.test(name.trim())) {
      this.#beat(name, pauseMs);
      return;
    }
    const decoded = decodeBody(data, { format: this.#kit.format });
    if (!decoded.ok) {
      this.unreadable += 1;
      this.names.count(name, false);
      return;
    }
    const { value, diagnostics } = readEvent(name, decoded.tree);
    this.#count(name, value);
    for (const field of diagnostics.unknownFields.slice(0, longestList)) this.unknownFields.add(field);
    this.dropped += diagnostics.dropped;
    this.#inspect(data, decoded.tree, decoded.mended, value);
    this.#observe(value, decoded.tree);
  }

  #beat(name: string, pauseMs: number): void {
    if (name !== "") this.#kit.book.note("namedHeartbeat", this.#where, name);
    const seconds = Math.round(pauseMs / 100) / 10;
    this.heartbeatSeconds = Math.max(this.heartbeatSeconds ?? 0, seconds);
  }

  #count(name: string, event: WireEvent): void {
    const deviation = this.names.count(name, event.kind !== "unknown");
    if (deviation !== undefined) this.#kit.book.note(deviation, this.#where, name);
  }

  #inspect(text: string, tree: PlainNode, isMended: boolean, event: WireEvent): void {
    const { book, format, vocabulary } = this.#kit;
    inspectText({ text, asked: format, isMended, where: this.#where }, book);
    inspectTree(tree, format, this.#where, book);
    vocabulary.take(tree);
    if (event.kind !== "list_change") return;
    const keys = listKeyOf.get(event.listing.target);
    const content = "data" in tree && isNode(tree.data) ? tree.data : tree;
    if (keys !== undefined && !keys.some((key) => key in content)) {
      book.note("listName", this.#where, Object.keys(content).join(", "));
    }
  }

  #observe(event: WireEvent, tree: PlainNode): void {
    switch (event.kind) {
      case "open_channel":
        this.#confirm(event.channelId);
        break;
      case "service_stats":
        this.#kit.statistics.take("service", tree);
        for (const { name } of event.services) this.#kit.seenNames.services.add(name);
        this.#first("on_service_stats", event.services.length);
        break;
      case "agent_stats":
        this.#kit.statistics.take("agent", tree);
        this.#observeAgentStats(event);
        break;
      case "alarms":
        this.#first("on_alarm", event.alarms.length);
        break;
      case "list_change":
        this.#observeListing(event);
        break;
      default:
        if ("agent" in event && event.agent !== undefined) this.#observeAgent(event);
    }
  }

  #observeAgentStats({ agents }: Extract<WireEvent, { kind: "agent_stats" }>): void {
    for (const { name, states } of agents) {
      this.#kit.seenNames.agents.add(name);
      for (const state of states ?? []) this.#kit.vocabulary.agentState(state.name);
    }
    this.#first("on_agent_stats", agents.length);
  }

  #observeListing({ listing }: Extract<WireEvent, { kind: "list_change" }>): void {
    if (listing.target === "agents_list") for (const { state } of listing.agents) this.#state(state);
    const [items] = Object.values(listing).filter((value) => Array.isArray(value));
    this.#first(`on_change ${listing.target}`, items?.length ?? 0);
  }

  #observeAgent(event: Extract<WireEvent, { readonly agent?: unknown }>): void {
    this.#state(event.agent?.state);
    if (event.kind === "agent_status") this.#countStatus();
  }

  /** One event for each agent: the first send is as big as there are agents told of. */
  #countStatus(): void {
    this.#first("on_agent_status", 0);
    const at = this.firstSends.findIndex(({ event }) => event === "on_agent_status");
    const sent = this.firstSends[at];
    if (sent !== undefined) this.firstSends[at] = { ...sent, items: sent.items + 1 };
  }

  #state(state: string | undefined): void {
    this.#kit.vocabulary.agentState(state);
    this.hasStates ||= state !== undefined;
  }

  #first(event: string, items: number): void {
    if (this.#subscribedAtMs === undefined || this.firstSends.some((sent) => sent.event === event)) return;
    const afterMs = this.#kit.clock.monotonicMs() - this.#subscribedAtMs;
    this.firstSends.push({ event, afterSeconds: Math.round(afterMs / 10) / 100, items });
  }
}

function isNode(value: unknown): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
