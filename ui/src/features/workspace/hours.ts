/** A time of day as people type it (9, 930, 9:30, 09：30) in the one form it is kept in; undefined: it is none. */
export function timeOfDay(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?::?([0-5]\d))?$/.exec(typed.normalize("NFKC").trim());
  const [, hours, minutes] = parts ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return `${hours.padStart(2, "0")}:${minutes ?? "00"}`;
}
