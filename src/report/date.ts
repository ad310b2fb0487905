const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, as YYYY-MM-DD: "2024-02-29" is, "2025-02-30" is not. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
