import type { WorldEvent } from "../../world/types";
import type { Outlet } from "../channels/outlet";
import type { Cti } from "../cti";
import { sendEvent } from "../events/send-event";
import type { Feed } from "../subscriptions/feed";
import type { ConfigItem, ConfigTerms } from "../subscriptions/terms";
import type { Format } from "../wire/format";
import { listConfigItem } from "./list-config-item";

interface WatchedItem {
  readonly item: ConfigItem;
  /** Names the client has. */
  known: ReadonlySet<string>;
  readonly changed: Set<string>;
  isMembershipChanged: boolean;
}

const targets = new Map<string, ConfigItem["target"]>([
  ["agents_list", "agents_list"],
  ["login", "agents_list"],
  ["logout", "agents_list"],
  ["state_change", "agents_list"],
  ["services_list", "services_list"],
  ["pauses_list", "pause_type_list"],
  ["classifications_list", "classification_list"],
]);

/** Lists watched by one config/monitor subscription: whole when opened or when membership changed, else by mode. */
export class ConfigFeed implements Feed {
  readonly #items: readonly WatchedItem[];
  readonly #outlet: () => Outlet | undefined;
  readonly #cti: Cti;
  #cancelFirst: () => void = () => {};

  constructor(terms: ConfigTerms, outlet: () => Outlet | undefined, cti: Cti) {
    this.#items = terms.items.map((item) => ({
      item,
      known: new Set(),
      changed: new Set(),
      isMembershipChanged: false,
    }));
    this.#outlet = outlet;
    this.#cti = cti;
  }

  opened(): void {
    const immediate = setImmediate(() => {
      for (const watched of this.#items) watched.isMembershipChanged = true;
      this.flush();
    });
    this.#cancelFirst = () => clearImmediate(immediate);
  }

  closed(): void {
    this.#cancelFirst();
  }

  stop(): void {
    this.closed();
  }

  worldChanged(event: WorldEvent): void {
    const target = targets.get(event.type);
    const isOfAgent = "agent" in event;
    if (target === undefined || (isOfAgent && !this.#cti.switches.configFollowsAgentState)) return;
    for (const watched of this.#items) {
      if (watched.item.target !== target) continue;
      for (const name of isOfAgent ? [event.agent] : "names" in event ? event.names : [])
        watched.changed.add(name);
      if ("membershipChanged" in event && event.membershipChanged) watched.isMembershipChanged = true;
    }
  }

  flush(): void {
    const outlet = this.#outlet();
    for (const watched of this.#items) {
      if (outlet !== undefined && (watched.isMembershipChanged || watched.changed.size > 0))
        this.#tell(outlet, watched);
      watched.changed.clear();
      watched.isMembershipChanged = false;
    }
  }

  clear(): void {}

  #tell(outlet: Outlet, watched: WatchedItem): void {
    const { item, changed } = watched;
    const listed = listConfigItem(item, this.#cti);
    const names = new Set(listed.keys());
    const isFull =
      watched.isMembershipChanged || item.mode === "complete" || !isSameSet(names, watched.known);
    watched.known = names;
    const told = isFull ? [...names] : [...changed].filter((name) => names.has(name));
    if (told.length === 0 && !isFull) return;
    const members = told.flatMap((name) => listed.get(name)?.() ?? []);
    const { quirks } = this.#cti;
    const isSpeltWrong = quirks.has("48") && item.target === "classification_list";
    sendEvent(
      outlet,
      "on_change",
      {
        target: isSpeltWrong ? "classiciation_list" : item.target,
        notification_mode: isFull && !quirks.has("92") ? "complete" : item.mode,
        [listField(item, outlet.format, quirks.has("47"))]: members,
      },
      quirks,
    );
  }
}

function listField({ target }: ConfigItem, format: Format, isMisnamed: boolean): string {
  if (isMisnamed) return format === "xml" ? "services" : "agents";
  const fields = {
    agents_list: "agents",
    services_list: "services",
    pause_type_list: "pauses",
    classification_list: "classification",
  } as const satisfies Record<ConfigItem["target"], string>;
  return fields[target];
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
