/** Whether an event's data is nothing but life: blank, `{}` or `<data/>`, in either format and whatever the channel's. */
export function isHeartbeat(text: string): boolean {
  return text.length <= 64 && /^\s*(?:\{\s*\}|<data\s*\/>|<data>\s*<\/data>)?\s*$/.test(text);
}
