import type { FloorService } from "@/lib/domain/index.ts";

const known = new WeakMap<FloorService, readonly string[]>();

/** The media to show for a service: those it is registered for, then any other that its statistics name. */
export function serviceMedia(service: FloorService): readonly string[] {
  const media = known.get(service) ?? [...new Set([...service.media, ...Object.keys(service.metrics)])];
  known.set(service, media);
  return media;
}
