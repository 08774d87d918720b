import { CommandRefusal } from "../commands/command-refusal";
import type { Cti } from "../cti";
import type { CtiRequest } from "../http/cti-request";
import { costOfTerms } from "../licences/cost-of-terms";
import { type LicenceCost, noLicences } from "../licences/licence-cost";
import { shortenTerms } from "../licences/shorten-terms";
import type { BodyFields } from "../wire/body-node";
import { readNumber } from "../wire/read-number";
import { readObject } from "../wire/read-object";
import { readText } from "../wire/read-text";
import { parseAgentTerms } from "./parse-agent-terms";
import { parseConfigTerms } from "./parse-config-terms";
import { parseSupervisorTerms } from "./parse-supervisor-terms";
import type { Subscription } from "./subscription";
import type { SubscriptionDraft } from "./subscriptions";
import type { Terms } from "./terms";

const longestLifeSeconds = 86_400;
const lastChannelId = 9999;

/** A subscription asked for, and the one it replaces. */
interface ParsedSubscription {
  readonly draft: SubscriptionDraft;
  readonly previous: Subscription | undefined;
}

/** Reads a subscribe command and counts its licences; throws CommandRefusal, leaving the previous one active. */
export function parseSubscription(
  resource: Terms["resource"],
  request: CtiRequest,
  cti: Cti,
): ParsedSubscription {
  if (request.isBodyEmpty) throw new CommandRefusal("empty_data");
  const fields = readObject(request.fields?.get("subscription"));
  if (fields === undefined) throw new CommandRefusal("invalid_data");
  if (fields.size === 0) throw new CommandRefusal("empty_data");
  const previous = findPrevious(fields, resource, cti);
  const expiresSeconds = readWithin(fields, "expires", longestLifeSeconds);
  const webhook = readWebhook(fields);
  const channelId = webhook === undefined ? readWithin(fields, "channel_id", lastChannelId) : undefined;
  const asked = parseTerms(resource, fields, cti);
  const { terms, cost } = licensed(asked, previous?.cost ?? noLicences, cti);
  return { draft: { terms, cost, channelId, webhook, expiresSeconds, format: request.format }, previous };
}

function findPrevious(fields: BodyFields, resource: Terms["resource"], cti: Cti): Subscription | undefined {
  const id = readText(fields.get("id"));
  if (id === undefined) return undefined;
  const previous = cti.subscriptions.get(Number(id));
  if (previous?.terms.resource !== resource) throw new CommandRefusal("not_found");
  return previous;
}

function parseTerms(resource: Terms["resource"], fields: BodyFields, cti: Cti): Terms {
  switch (resource) {
    case "supervisor":
      return parseSupervisorTerms(fields, cti);
    case "agent":
      return parseAgentTerms(fields, cti);
    case "config":
      return parseConfigTerms(fields);
  }
}

function licensed(asked: Terms, returning: LicenceCost, cti: Cti): { terms: Terms; cost: LicenceCost } {
  const isShortened = cti.switches.licenceShortage === "truncate";
  const terms = isShortened ? shortenTerms(asked, cti.licences.available(returning)) : asked;
  const cost = costOfTerms(terms);
  if (!cti.licences.canTake(cost, returning)) throw new CommandRefusal("no_license");
  return { terms, cost };
}

function readWithin(fields: BodyFields, field: string, last: number): number {
  const value = readNumber(fields.get(field));
  if (value === undefined) throw new CommandRefusal("missing_data");
  if (!Number.isInteger(value) || value < 1 || value > last) throw new CommandRefusal("invalid_data");
  return value;
}

function readWebhook(fields: BodyFields): string | undefined {
  const webhook = readText(fields.get("webhook"));
  if (webhook === undefined) return undefined;
  if (!URL.canParse(webhook) || !/^https?:/.test(webhook)) throw new CommandRefusal("invalid_data");
  return webhook;
}
