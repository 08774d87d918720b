/** Facts worth telling beside a message; never credentials, never whole bodies. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where this room tells what happened. `event` is a fixed snake_case name, e.g. `channel_opened`. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
