import type { Clock } from "../clock.ts";
import { decodeBytes, type WireFormat } from "../codec/index.ts";
import { createHttpClient, type HttpAnswer, type HttpRequest } from "../http-client.ts";
import { createInteractClient } from "../interact-client.ts";
import type { ListGate } from "../list-gate.ts";
import type { Memory } from "../memory.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { ConformanceOptions } from "./conformance-options.ts";
import { DeviationBook } from "./deviation-book.ts";
import { inspectText } from "./inspect-text.ts";
import { inspectTree } from "./inspect-tree.ts";
import { createRequestLog } from "./request-log.ts";
import { StatisticsTally } from "./statistics-tally.ts";
import { Vocabulary } from "./vocabulary.ts";

interface KitDependencies {
  readonly clock: Clock;
  readonly random: () => number;
  readonly gate: ListGate;
  readonly memory: Memory;
  readonly onServerDate: (serverMs: number) => void;
}

/** A client of the CTI in one format that notes every deviation of every answer. Close its client when done. */
export function createKit(
  options: ConformanceOptions,
  format: WireFormat,
  dependencies: KitDependencies,
): ConformanceKit {
  const { clock, random, gate, memory } = dependencies;
  const book = new DeviationBook();
  const vocabulary = new Vocabulary();
  const log = createRequestLog(createHttpClient(options.url, dependencies), clock, (request, answer) =>
    inspectAnswer({ format, book, vocabulary }, request, answer),
  );
  return {
    options,
    format,
    clock,
    random,
    gate,
    memory,
    client: createInteractClient(log.http, format),
    log,
    book,
    vocabulary,
    statistics: new StatisticsTally(),
    seenNames: { services: new Set(), agents: new Set() },
  };
}

function inspectAnswer(
  { format, book, vocabulary }: Pick<ConformanceKit, "format" | "book" | "vocabulary">,
  { path }: HttpRequest,
  { bytes, contentType }: HttpAnswer,
): void {
  const decoded = decodeBytes(bytes, { format, ...(contentType === undefined ? {} : { contentType }) });
  if (!decoded.ok) return;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) book.note("byteOrderMark", path);
  const text = new TextDecoder().decode(bytes);
  inspectText({ text, asked: format, isMended: decoded.mended, where: path }, book);
  inspectTree(decoded.tree, format, path, book);
  if (!Object.keys(decoded.tree).some((key) => key.trim().toLowerCase() === "response")) {
    book.note("noWrapper", path);
  }
  vocabulary.take(decoded.tree);
}
