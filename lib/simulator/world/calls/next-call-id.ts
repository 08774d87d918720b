import type { Floor } from "../floor";

/** The id of one more call, as the CTI writes them: `21/11/26 09:31:13 013A 8013/00`. */
export function nextCallId(floor: Floor, entryPoint: string): string {
  floor.callsBegun += 1;
  const serial = (floor.callsBegun % 0x10000).toString(16).toUpperCase().padStart(4, "0");
  const turn = String(Math.floor(floor.callsBegun / 0x10000) % 100).padStart(2, "0");
  return `${floor.clock.stamp(floor.now)} ${serial} ${entryPoint}/${turn}`;
}
