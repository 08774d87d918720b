import type { Media } from "../../world/types";

/** One alarm to watch. */
export interface AlarmTerms {
  /** As the subscriber spelled it. */
  readonly name: string;
  /** As the world knows it. */
  readonly alarm: string;
  readonly scope: "service" | "agent";
  readonly limit: number;
  /** Undefined = every media of the subscription. */
  readonly media: Media | undefined;
}

/** What a supervisor/monitor subscription asks for. */
export interface SupervisorTerms {
  readonly resource: "supervisor";
  readonly agents: readonly string[];
  readonly isAllAgents: boolean;
  readonly services: readonly string[];
  readonly isAllServices: boolean;
  readonly media: readonly Media[];
  readonly events: ReadonlySet<string>;
  readonly agentStatistics: readonly string[];
  readonly serviceStatistics: readonly string[];
  readonly alarms: readonly AlarmTerms[];
  /** Seconds, as asked. */
  readonly updateInterval: number;
}

/** What an agent/monitor subscription asks for. */
export interface AgentTerms {
  readonly resource: "agent";
  readonly agents: readonly string[];
  readonly isAllAgents: boolean;
  readonly services: ReadonlySet<string>;
  readonly isAllServices: boolean;
  readonly media: ReadonlySet<Media>;
  readonly events: ReadonlySet<string>;
  readonly hasControl: boolean;
}

/** One list watched by config/monitor. Absent filters let everything pass. */
export interface ConfigItem {
  readonly target: "services_list" | "agents_list" | "pause_type_list" | "classification_list";
  readonly mode: "complete" | "changes";
  readonly types: readonly string[];
  readonly states: readonly string[];
  readonly media: readonly string[];
  /** Epoch seconds. */
  readonly operationDate: number | undefined;
}

/** What a config/monitor subscription asks for. */
export interface ConfigTerms {
  readonly resource: "config";
  readonly items: readonly ConfigItem[];
}

/** What a subscription asks for, by resource. */
export type Terms = SupervisorTerms | AgentTerms | ConfigTerms;
