import type { StateTotals } from "../../world/types";
import type { Quirks } from "../control/quirks";
import type { Cti } from "../cti";
import type { WireWriter } from "../wire/wire-writer";

const readyService = 4;
const readyPrivate = 5;

/** `states_details` of one agent: sent whole (or only what changed, by switch) whenever a state's totals moved. */
export class StateList {
  /** Id, times and total time of each state sent, in a row. */
  #sent: readonly number[] | undefined;

  clear(): void {
    this.#sent = undefined;
  }

  write(writer: WireWriter, states: readonly StateTotals[], cti: Cti): boolean {
    const sent = this.#sent;
    const now: number[] = [];
    for (const { id, times, totalTime } of states) now.push(id, times, totalTime);
    if (sent !== undefined && sent.length === now.length && now.every((each, index) => each === sent[index]))
      return false;
    this.#sent = now;
    const isWhole = sent === undefined || cti.switches.statesDetails === "whole";
    writer.openList("states_details");
    for (const [index, state] of states.entries())
      if (isWhole || hasMoved(state, index, sent)) writeState(writer, state, cti.quirks);
    writer.close();
    return true;
  }
}

function hasMoved({ id, times, totalTime }: StateTotals, index: number, sent: readonly number[]): boolean {
  const at = index * 3;
  return sent[at] !== id || sent[at + 1] !== times || sent[at + 2] !== totalTime;
}

function writeState(writer: WireWriter, state: StateTotals, quirks: Quirks): void {
  writer.openObject();
  writer.field("id", state.id);
  writer.field("name", state.name);
  if (state.trigger !== undefined && !quirks.has("24")) writer.field("trigger", state.trigger);
  writer.field("times", quirks.has("21") && state.id === readyService ? 0 : state.times);
  writer.field("total_time", state.totalTime);
  const mayBePaused = state.id === readyService || state.id === readyPrivate;
  if (state.prePause !== undefined && mayBePaused && !quirks.has("22")) {
    writer.openObject("pre_pause");
    writer.field("times", state.prePause.times);
    writer.field("total_time", state.prePause.totalTime);
    writer.close();
  }
  writer.close();
}
