import { browserSession } from "./browser-session.ts";
import { FloorView } from "./floor-view.ts";

const place = Symbol.for("mirante.view");

/** Kept on the global object: a hot reload of this module must find the pause that is on. */
type Home = typeof globalThis & { [place]?: FloorView };

/** The one view of this tab over its live session, made on first use. */
export function browserView(): FloorView {
  const home: Home = globalThis;
  home[place] ??= new FloorView(browserSession());
  return home[place];
}
