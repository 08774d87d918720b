import type { PlainNode } from "../codec/index.ts";
import { InteractError } from "../interact-error.ts";
import type { ListType } from "../list-gate.ts";
import {
  type Diagnostics,
  findList,
  readAgentStatuses,
  readAgentsList,
  readClassificationsList,
  readGrants,
  readPausesList,
  readServicesList,
  readSubscriptions,
  type WireAgent,
} from "../wire/index.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { ResourceReport } from "./conformance-report.ts";
import { statusOfFault } from "./status-of-fault.ts";

/** What the queries told. */
export interface QueryFindings {
  readonly resources: readonly ResourceReport[];
  /** Registered names; undefined when the list was not given. */
  readonly services?: readonly string[];
  readonly agents?: readonly string[];
  /** Whether the agents list tells current states. */
  readonly hasListedStates: boolean;
}

/** What reading an answer gave beside its diagnostics. */
interface Gathered {
  services?: readonly string[];
  agents?: readonly string[];
  hasListedStates: boolean;
}

interface Question {
  readonly name: string;
  /** The first that exists is asked. */
  readonly paths: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly list?: ListType;
  read(body: PlainNode): Diagnostics;
}

/** Asks every query without side effects, one after another; faults are values. */
export async function askQueries(kit: ConformanceKit, signal: AbortSignal): Promise<QueryFindings> {
  const gathered: Gathered = { hasListedStates: false };
  const resources: ResourceReport[] = [];
  for (const question of questionsOf(kit, gathered)) resources.push(await ask(kit, question, signal));
  return { ...gathered, resources };
}

function questionsOf(kit: ConformanceKit, gathered: Gathered): readonly Question[] {
  return [...listQuestions(kit, gathered), ...otherQuestions(kit)];
}

function listQuestions(kit: ConformanceKit, gathered: Gathered): readonly Question[] {
  const pauses = (trigger: "manual" | "scheduled"): Question => ({
    name: `supervisor/get_pause_type_list?trigger=${trigger}`,
    paths: ["supervisor/get_pause_type_list"],
    query: { trigger },
    list: "pause_type_list",
    read: (body) => readPausesList(body).diagnostics,
  });
  const list = (
    name: "agents_list" | "services_list" | "classification_list",
    read: Question["read"],
  ): Question => ({
    name: `supervisor/get_${name}`,
    paths: [`supervisor/get_${name}`],
    query: name === "classification_list" ? {} : { complete: "true" },
    list: name,
    read,
  });
  return [
    list("services_list", (body) => {
      const { value, diagnostics } = readServicesList(body);
      if (findList(body, ["services"]) !== undefined)
        gathered.services = value.services.map(({ name }) => name);
      return diagnostics;
    }),
    list("agents_list", (body) => {
      const { value, diagnostics } = readAgentsList(body);
      if (findList(body, ["agents"]) !== undefined) gathered.agents = value.agents.map(({ name }) => name);
      gathered.hasListedStates = value.agents.some(({ state }) => state !== undefined);
      noteStates(kit, value.agents);
      return diagnostics;
    }),
    pauses("manual"),
    list("classification_list", (body) => readClassificationsList(body).diagnostics),
    pauses("scheduled"),
  ];
}

function otherQuestions(kit: ConformanceKit): readonly Question[] {
  const { user } = kit.options;
  const status: Question = {
    name: "agent/get_status",
    paths: ["agent/get_status"],
    query: {},
    read: (body) => {
      const { value, diagnostics } = readAgentStatuses(body);
      noteStates(
        kit,
        value.map(({ agent }) => agent),
      );
      return diagnostics;
    },
  };
  const subscriptions = (["supervisor", "agent", "config"] as const).map(
    (monitor): Question => ({
      name: `${monitor}/monitor/get_subscriptions`,
      paths: [`${monitor}/monitor/get_subscriptions`, `${monitor}/get_subscriptions`],
      query: {},
      read: (body) => readSubscriptions(body).diagnostics,
    }),
  );
  const grants: Question = {
    name: "supervisor/get_user_grants",
    paths: ["supervisor/get_user_grants"],
    query: { name: user ?? "" },
    read: (body) => {
      if (hasListedCallGrants(body)) kit.book.note("callGrants", "supervisor/get_user_grants");
      return readGrants(body).diagnostics;
    },
  };
  return [status, ...subscriptions, ...(user === undefined ? [] : [grants])];
}

async function ask(kit: ConformanceKit, question: Question, signal: AbortSignal): Promise<ResourceReport> {
  const { name, list, query, paths } = question;
  const nothing = { name, unknownFields: [], dropped: 0 };
  let lastFault: ResourceReport = { ...nothing, status: "not_asked" };
  for (const path of paths) {
    try {
      const request = () => kit.client.query(path, query, signal);
      const { body } = await (list === undefined ? request() : kit.gate.pass(list, name, request, signal));
      if (path !== paths[0]) kit.book.note("subscriptionsPath", name, path);
      const { unknownFields, dropped } = question.read(body);
      const isUnknown = dropped > 0 || unknownFields.length > 0;
      const spelt = kit.book.isNotedIn(path) ? "misspelt" : "understood";
      const status = isUnknown ? "unknown" : spelt;
      return { name, status, ...latencyOf(kit, path), unknownFields, dropped };
    } catch (cause) {
      if (isNothingFound(cause, name)) return { ...nothing, status: "understood", ...latencyOf(kit, path) };
      lastFault = { ...nothing, ...statusOfFault(cause), ...latencyOf(kit, path) };
      if (lastFault.status !== "absent") return lastFault;
    }
  }
  return lastFault;
}

/** A query of subscriptions that matches none is refused, in one of two ways [manual: get_subscriptions]. */
function isNothingFound(cause: unknown, name: string): boolean {
  if (!(cause instanceof InteractError) || !name.endsWith("get_subscriptions")) return false;
  return cause.errorType === "not_found" || cause.errorType === "missing_data";
}

function latencyOf(kit: ConformanceKit, path: string): { readonly latencyMs?: number } {
  const tookMs = kit.log.last(path)?.tookMs;
  return tookMs === undefined ? {} : { latencyMs: Math.round(tookMs * 10) / 10 };
}

function noteStates(kit: ConformanceKit, agents: readonly WireAgent[]): void {
  for (const { state } of agents) kit.vocabulary.agentState(state);
}

function hasListedCallGrants(body: PlainNode): boolean {
  const { grants } = body;
  if (typeof grants !== "object" || grants === null || !("calls" in grants)) return false;
  const { calls } = grants;
  return Array.isArray(calls) && calls.some((member) => typeof member === "object");
}
