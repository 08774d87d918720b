/** From this length on the engine keeps a slice as a window on the whole text, which would then live as long as a name cut from it does. */
export const shortestWindow = 13;
