import { lazyPart } from "../ui/lazy-part.ts";

/** The palette's own code, for whoever sees that it will soon be wanted. */
export const palettePart = lazyPart(async () => (await import("./palette-dialog.tsx")).PaletteDialog);
