import { problem } from "@/app/api/problem.ts";
import type { BoardFault, BoardFaultCode, DamagedBoard } from "@/lib/domain/index.ts";

/** A board that is none: each fault with its path, and the first ones in words. */
export function refuseFaulty(faults: readonly BoardFault[]): Response {
  const told = faults.slice(0, 5).map(describeFault).join(" ");
  const more = faults.length > 5 ? ` And ${faults.length - 5} more.` : "";
  return problem("bad_request", `${told}${more}`, {}, { faults });
}

/** A board that is kept but cannot be read. */
export function refuseDamaged({ faults, ...damaged }: DamagedBoard): Response {
  const detail = `What is kept of this board is no board any more: restore one of its versions, or delete it. ${faults.slice(0, 5).map(describeFault).join(" ")}`;
  return problem("refused", detail, {}, { why: "damaged", ...damaged, faults });
}

export function refuseGone(): Response {
  return problem("not_found", "There is no such board: it may have been deleted meanwhile.");
}

/** What is wrong with a member and what to do. */
const words: Readonly<Record<BoardFaultCode, string>> = {
  not_json: "is no JSON: give a board as JSON",
  not_an_object: "is no object: give one with the members of a board",
  not_a_list: "is no list: give one",
  not_a_text: "is no text: give one",
  not_a_number: "is no number: give one",
  not_a_flag: "is neither true nor false: give one of them",
  missing: "is missing: give it",
  unknown_member: "is unknown here: leave it out, or mend its name",
  unknown_value: "is none of what it may be: choose another",
  unknown_tile: "is no kind of tile: choose another",
  unknown_kpi: "is no figure that there is: choose another",
  unknown_attribute: "is no attribute that there is: choose another",
  unknown_zone: "is no time zone such as America/Sao_Paulo: choose one",
  not_an_id: "is no id: services are <source>:<name>, pages and tiles letters, digits, _ and -",
  not_a_time: "is no time of day such as 22:00: give one",
  empty: "is empty: give a text, or leave it out",
  too_long: "is too long: shorten it",
  too_few: "has too few: add one",
  too_many: "has too many: remove some",
  control_characters: "has characters that are no text: remove them",
  out_of_range: "is out of range: choose another number",
  out_of_grid: "reaches out of the grid of 12 columns and 8 rows: move the tile, or make it smaller",
  overlaps: "lies over another tile: move one",
  duplicate: "was there before: choose another",
  no_media: "this figure is not split by media: leave it out",
  no_span: "ends when it begins: change one, or leave both out",
  wrong_direction: "is the good side of this figure: turn it round",
  order: "would be passed before warn: move it further out",
};

function describeFault({ path, code, found, lowest, highest }: BoardFault): string {
  const range = [
    ...(lowest === undefined ? [] : [`at least ${lowest}`]),
    ...(highest === undefined ? [] : [`at most ${highest}`]),
  ].join(", ");
  const limits = range === "" ? "" : ` (${range})`;
  const what = found === undefined ? "" : ` "${found}"`;
  return `${path === "" ? "The board" : path}${what}: ${words[code]}${limits}.`;
}
