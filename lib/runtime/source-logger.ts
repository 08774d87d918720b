import type { Logger } from "pino";

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** A source's log: its fixed event names become the lines' messages, its id a field of each. */
export function sourceLogger(logger: Logger, source: string) {
  const child = logger.child({ source });
  return {
    info: (event: string, fields: Fields = {}) => child.info(fields, event),
    warn: (event: string, fields: Fields = {}) => child.warn(fields, event),
    error: (event: string, fields: Fields = {}) => child.error(fields, event),
  };
}
