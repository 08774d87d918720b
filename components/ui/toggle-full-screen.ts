/** Fills the screen with the page, or gives it back; whether the browser can. */
export function toggleFullScreen(): boolean {
  if (!document.fullscreenEnabled) return false;
  // A browser may still refuse (no gesture, a frame): the page then simply stays as it is.
  if (document.fullscreenElement === null)
    document.documentElement.requestFullscreen().catch(() => undefined);
  else document.exitFullscreen().catch(() => undefined);
  return true;
}
