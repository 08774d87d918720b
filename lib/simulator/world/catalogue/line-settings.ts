import type { LineSettings } from "../records";
import type { Random } from "../time/random";
import type { Media } from "../types";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** How one service of this kind works in a media: durations, patience, target, in believable spreads. */
export function lineSettings(media: Media, isOutbound: boolean, random: Random): LineSettings {
  const isClassified = random.chance(0.5);
  if (media === "chat") {
    return {
      handleMeanMs: random.between(7, 11) * MINUTE_MS,
      afterCallMeanMs: random.between(10, 30) * SECOND_MS,
      patienceMeanMs: random.between(5, 9) * MINUTE_MS,
      targetWaitMs: random.pick([45, 60, 90]) * SECOND_MS,
      profileStepMs: 40 * SECOND_MS,
      isClassified,
    };
  }
  if (media === "email") {
    return {
      handleMeanMs: random.between(4, 9) * MINUTE_MS,
      afterCallMeanMs: random.between(5, 15) * SECOND_MS,
      patienceMeanMs: Number.POSITIVE_INFINITY,
      targetWaitMs: random.pick([30, 60, 120]) * MINUTE_MS,
      profileStepMs: 15 * MINUTE_MS,
      isClassified,
    };
  }
  return {
    handleMeanMs: random.between(isOutbound ? 100 : 190, isOutbound ? 200 : 340) * SECOND_MS,
    afterCallMeanMs: random.between(8, 35) * SECOND_MS,
    patienceMeanMs: (isOutbound ? 9 : random.between(120, 260)) * SECOND_MS,
    targetWaitMs: random.pick([10, 20, 30]) * SECOND_MS,
    profileStepMs: 20 * SECOND_MS,
    isClassified,
  };
}
