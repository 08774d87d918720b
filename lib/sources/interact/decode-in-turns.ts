import {
  type Decoded,
  type DecodeOptions,
  decodeBody,
  decodeBytes,
  isSlicingWorthwhile,
  type PlainValue,
  type SliceOutcome,
  sliceStatistics,
  sniffFormat,
  textOfBytes,
} from "./codec/index.ts";
import { runInTurns } from "./run-in-turns.ts";

/**
 * As `decodeBytes`, with the event loop let in while a long list is read: the status of 5,000 agents takes a tenth of
 * a second in XML. What comes back is out of its envelope.
 */
export async function decodeInTurns(bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  const text = textOfBytes(bytes, options.contentType);
  if (text === undefined) return decodeBytes(bytes, options);
  const format = sniffFormat(text, options);
  if (!isSlicingWorthwhile(text, format)) return decodeBody(text, options);
  const lists = new Map<string, PlainValue[]>();
  const outcome = await runInTurns(sliceStatistics(text, format), ({ list, member }) => {
    const members = lists.get(list);
    if (members === undefined) lists.set(list, [member]);
    else members.push(member);
  });
  return put(lists, outcome) ?? decodeBody(text, options);
}

/** The members back in their lists; undefined where slicing failed and the whole reading is to say why. */
function put(lists: ReadonlyMap<string, PlainValue[]>, outcome: SliceOutcome): Decoded | undefined {
  if (!outcome.ok) return undefined;
  // fromEntries defines own members, whatever a list is called.
  const tree = Object.fromEntries([...Object.entries(outcome.rest), ...lists]);
  return { ok: true, tree, mended: outcome.mended };
}
