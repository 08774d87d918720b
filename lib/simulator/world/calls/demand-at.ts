import type { Media } from "../types";

/** Demand of a media at an office hour, as a share of its height: two humps for voice, a flatter chat, morning email. */
export function demandAt(media: Media, hour: number): number {
  if (media === "voice") return Math.min(1, 0.025 + bell(hour, 10.6, 2.1) + 0.88 * bell(hour, 15.3, 2.4));
  if (media === "chat") return Math.min(1, 0.05 + 0.95 * rise(hour, 8.2, 0.6) * (1 - rise(hour, 18.6, 1.1)));
  return Math.min(1, 0.04 + 0.96 * bell(hour, 9.6, 1.8) + 0.4 * bell(hour, 14.5, 2.6));
}

function bell(hour: number, at: number, width: number): number {
  return Math.exp(-(((hour - at) / width) ** 2));
}

function rise(hour: number, at: number, width: number): number {
  return 1 / (1 + Math.exp((at - hour) / width));
}
