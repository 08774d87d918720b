import { browserSession } from "./browser-session.ts";
import type { FloorSession } from "./floor-session.ts";
import { FloorView } from "./floor-view.ts";

const place = Symbol.for("mirante.view");

/** Kept on the global object: a hot reload of this module must find the pause that is on. */
type Home = typeof globalThis & {
  [place]?: { readonly session: FloorSession; readonly view: FloorView };
};

/** The one view of this tab over what it draws from, made on first use; another session has another view. */
export function browserView(): FloorView {
  const home: Home = globalThis;
  const session = browserSession();
  if (home[place]?.session !== session) home[place] = { session, view: new FloorView(session) };
  return home[place].view;
}
