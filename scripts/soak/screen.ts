import { buildApp } from "../bench/support/start-app.ts";
import { growthOf } from "./screen/growth-of.ts";
import { watchScreen } from "./screen/watch-screen.ts";
import type { SoakLength } from "./soak-length.ts";

const hours = 24;

/** A television through a day in so many minutes: the time of contact centre, server and screen is hastened alike. */
export async function soakScreen({ minutes }: Pick<SoakLength, "minutes">): Promise<string> {
  buildApp();
  const lives = await watchScreen({
    ...{ hours, haste: (hours * 60) / minutes, hoursBetweenLooks: 0.5 },
    ...{ hoursBetweenLosses: 0.25, hoursBetweenDeploys: 6 },
  });
  const { megabytes, nodes, looseNodes, listeners } = growthOf(lives, 1);
  // Four losses of the network, 240 turns of a page and 80 beats an hour: what each leaves behind is more than this.
  const most = 3;
  const told = `heap ${megabytes.toFixed(3)} MB, ${nodes.toFixed(1)} nodes, ${looseNodes.toFixed(1)} nodes out of the document and ${listeners.toFixed(1)} listeners an hour`;
  if (megabytes >= 1 || nodes > most || looseNodes > most || listeners > most)
    throw new Error(`a screen grew by ${told}`);
  return `a screen through ${hours} h, ${4 * hours} losses of the network and ${lives.length - 1} loads anew grew by at most ${told}`;
}
