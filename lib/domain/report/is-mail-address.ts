const longestAddress = 254;
const longestLocal = 64;
/** What browsers take for an address: no spaces, quotes, comments or line breaks, and so nothing that a header could end by. */
const shape =
  /^([\w.!#$%&'*+/=?^`{|}~-]+)@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Whether mail may be addressed to `text`, as it is. */
export function isMailAddress(text: string): boolean {
  const [, local = ""] = (text.length <= longestAddress && shape.exec(text)) || [];
  return local !== "" && local.length <= longestLocal;
}
