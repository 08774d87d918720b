import type { Command } from "../commands/command";
import { CommandRefusal, type ErrorType } from "../commands/command-refusal";
import type { Quirks } from "../control/quirks";
import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";
import type { Answer } from "./answer";
import type { CtiRequest } from "./cti-request";
import { encodeResponse } from "./encode-response";

type Fields = { readonly [field: string]: Tree | undefined };

/** Carries a command out and answers 200, whether it was done or refused. */
export function runCommand(command: Command, request: CtiRequest, cti: Cti): Answer {
  const clientData = request.query.get("client_data") ?? undefined;
  const opening = { resource: command.resource, command: command.name };
  try {
    const { lead, rest } = command.run(request, cti);
    return answer({ ...opening, ...lead, status: "ok", ...rest, client_data: clientData }, request, cti);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    const refusal = { ...error.lead, status: "error", ...describeRefusal(error, cti.quirks) };
    const fields = { ...opening, ...refusal, client_data: clientData };
    return { ...answer(fields, request, cti), errorType: error.errorType };
  }
}

function answer(fields: Fields, request: CtiRequest, cti: Cti): Answer {
  return {
    status: 200,
    contentType: `application/${request.format}; charset=utf-8`,
    body: encodeResponse(fields, request.format, cti.quirks),
  };
}

function describeRefusal({ errorType, items }: CommandRefusal, quirks: Quirks): Fields {
  const listField = quirks.has("44") ? "error_itens" : "error_items";
  const wrong = items === undefined ? undefined : Object.fromEntries(renameTags(items, quirks.has("45")));
  return {
    error_type: quirks.has("45") ? misspell(errorType) : errorType,
    error_msg: quirks.has("84") ? `The command was refused: ${errorType}` : undefined,
    [listField]: wrong,
  };
}

function misspell(errorType: ErrorType): string {
  return errorType === "no_license" ? "no license" : errorType;
}

function renameTags(items: ReadonlyMap<string, readonly string[]>, isMisspelt: boolean): [string, Tree][] {
  const wrongTags = new Map([
    ["agents", "agentes"],
    ["agent_stats", "agente_stats"],
    ["service_stats", "servise_stats"],
  ]);
  return [...items].map(([tag, names]) => [(isMisspelt ? wrongTags.get(tag) : undefined) ?? tag, names]);
}
