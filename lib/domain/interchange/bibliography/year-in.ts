/** The first year between 1000 and 2999 that a date names. */
export function yearIn(date: string | null | undefined): string | undefined {
  return date?.match(/(?<!\d)[12]\d{3}(?!\d)/)?.[0]
}
