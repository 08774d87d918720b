/** The id in a page's address; an address that nobody encoded properly is taken as it stands. */
export function decodeId(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
