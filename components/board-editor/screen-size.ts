import type { BoxSize } from "./use-box-size.ts";

/** What a page can be looked at as: as large as there is room, or as the screens on the wall draw it. */
export const screenSizes = ["fit", "1280x720", "1366x768", "1920x1080", "2560x1440", "3840x2160"] as const;

export type ScreenSize = (typeof screenSizes)[number];

/** How many pixels a page is drawn with, and how much smaller than that it is shown to fit into the room. */
export function shownScreen(size: ScreenSize, room: BoxSize): BoxSize & { readonly scale: number } {
  if (size === "fit") {
    const width = Math.floor(Math.min(room.width, (room.height * 16) / 9));
    return { width, height: Math.floor((width * 9) / 16), scale: 1 };
  }
  const [width = 0, height = 0] = size.split("x").map(Number);
  return { width, height, scale: Math.min(room.width / width, room.height / height) };
}
