/** Manuals print the address of a CTI with its path: both ways of writing it are the same CTI. */
export function ctiBaseUrl(url: string): string {
  return url.replace(/(\/interact_cti(\/v1\.0)?)?\/*$/i, "");
}
