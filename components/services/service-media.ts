import type { FloorService } from "@/lib/domain/index.ts";

/** The media to show for a service: those it is registered for, then any other that its statistics name. */
export function serviceMedia(service: FloorService): readonly string[] {
  return [...new Set([...service.media, ...Object.keys(service.metrics)])];
}
