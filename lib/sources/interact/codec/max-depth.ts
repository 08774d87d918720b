/** Levels of nesting beyond which a body is refused: the deepest honest one has ten. */
export const maxDepth = 32;
