/**
 * Seconds as `h:mm:ss`, always with hours so that a column keeps its width and 0:12:04 is never read
 * as twelve hours. Fractions are cut, never rounded up; a negative duration does not exist and reads 0:00:00.
 */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  return `${hours}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
