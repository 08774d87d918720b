/**
 * An RFC 7396 JSON merge patch of an object: a member replaces, an object merges, null removes.
 * Arrays are replaced whole.
 */
export interface MergePatch {
  readonly [key: string]: unknown;
}
