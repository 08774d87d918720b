import { z } from "zod";
import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { ownField } from "./own-field.ts";
import { readNumber } from "./read-number.ts";
import { readRecords } from "./read-records.ts";
import { shapeFields } from "./shape-fields.ts";

const variableShape = z.object({ key: shapeFields.requiredText, value: shapeFields.requiredText });

/** The answer of mibs/get [manual]: variables by id. Ids asked for and unknown to the server are simply absent. */
export function readMibs(tree: PlainNode): Reading<ReadonlyMap<string, string | number>> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  const variables = readRecords(variableShape, ownField(node, "variables"), diagnostics);
  return diagnostics.reading(
    new Map(variables.map(({ key, value }) => [key, readNumber(value) ?? value] as const)),
  );
}
