/** The years of a date as a text gives it (“1936”, “May 1936”, “1936-05-12”, “1936–1962”), with the month as a fraction where it is told. Null where it names no year. */
export function yearSpan(date: string): { from: number; to: number } | null {
  const years = [...date.matchAll(/(?<!\d)(1\d{3}|20\d{2})(?!\d)(?:-(0[1-9]|1[0-2])(?!\d))?/gu)].map(([, year, month]) => Number(year) + (month === undefined ? 0 : (Number(month) - 1) / 12))
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}
