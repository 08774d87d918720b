import type {
  AgentTimeline,
  AlarmsAnswer,
  ContactsAnswer,
  HistoryAnnotation,
  HistoryComparison,
  HistorySeriesAnswer,
  HistoryStanding,
} from "@/lib/domain/index.ts";

/** Each tells an answer of the server from anything else, by the members that are read of it. */
export const isSeriesAnswer = (body: unknown): body is HistorySeriesAnswer => hasList(body, "series");

export const isTimeline = (body: unknown): body is AgentTimeline =>
  hasList(body, "spans") && hasList(body, "contacts") && hasList(body, "gaps");

export const isAlarmsAnswer = (body: unknown): body is AlarmsAnswer => hasList(body, "alarms");

export const isContactsAnswer = (body: unknown): body is ContactsAnswer => hasList(body, "contacts");

export const isAnnotationsAnswer = (
  body: unknown,
): body is { readonly annotations: readonly HistoryAnnotation[]; readonly isCut?: true } =>
  hasList(body, "annotations");

export function isComparison(body: unknown): body is HistoryComparison {
  return isObject(body) && "at" in body && "services" in body && isObject(body.services);
}

export function isStanding(body: unknown): body is HistoryStanding {
  return isObject(body) && "isOn" in body && typeof body.isOn === "boolean";
}

function hasList(body: unknown, member: string): boolean {
  return (
    isObject(body) &&
    member in body &&
    Array.isArray(Object.entries(body).find(([key]) => key === member)?.[1])
  );
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}
