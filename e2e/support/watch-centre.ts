import type { Truth } from "../../lib/simulator/index.ts";
import { type HastenedTime, hastenTime } from "./hasten.ts";
import { startFloor, type WatchedFloor } from "./start-floor.ts";
import { zoneOfYoungDay } from "./watched-minutes.ts";

/** A minute takes four seconds. */
const haste = 15;
const minutesWatched = 3;

/** A contact centre in which something happened in one moment well inside each of some minutes. */
export interface WatchedMinutes {
  readonly floor: WatchedFloor;
  readonly time: HastenedTime;
  readonly timezone: string;
  /** What was true when each of them ended, by minutes since 1970. */
  readonly ends: ReadonlyMap<number, Truth>;
  /** The minute that was begun last, likewise. */
  readonly lastMinute: number;
}

/** As it was then lost for two minutes, and found again. */
export interface WatchedCentre extends WatchedMinutes {
  /** The minute in which it was lost. */
  readonly lostMinute: number;
}

/** Starts one and watches it until the last of these minutes is over; to be stopped by its floor. */
export async function watchMinutes(): Promise<WatchedMinutes> {
  const time = hastenTime(haste);
  const timezone = zoneOfYoungDay();
  const floor = await startFloor(
    { agents: 40, speed: 0, clock: time.clock, timezone },
    { ...time.environment, CTI_TIMEZONE: timezone },
  );
  const ends = new Map<number, Truth>();
  // The minute in which it went live is no whole one, and the next may not be.
  await time.untilNextMinute();
  for (let round = 0; round <= minutesWatched; round += 1) {
    const minute = await time.untilNextMinute();
    if (round > 0) floor.cti.advanceWorld(90);
    ends.set(minute, floor.cti.truth());
  }
  return { floor, time, timezone, ends, lastMinute: await time.untilNextMinute() };
}

/** Watches one, loses it and finds it again. */
export async function watchCentre(): Promise<WatchedCentre> {
  const watched = await watchMinutes();
  const { floor, time, lastMinute: lostMinute } = watched;
  await floor.cti.refuse({ isDown: true });
  await time.untilNextMinute();
  await time.untilNextMinute();
  await floor.cti.accept();
  await time.untilNextMinute();
  return { ...watched, lostMinute, lastMinute: await time.untilNextMinute() };
}
