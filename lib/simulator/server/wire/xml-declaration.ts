import type { Quirks } from "../control/quirks";

/** The line every XML answer begins with. */
export function xmlDeclaration(quirks: Quirks): string {
  return quirks.has("12")
    ? '<?xml version="1.0" encoding="UTF-8">'
    : '<?xml version="1.0" encoding="UTF-8"?>';
}
