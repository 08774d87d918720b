/** Pixels of every chart and of the table in its place, so that nothing moves when one takes the other's place. */
export const figureHeight = 200;
