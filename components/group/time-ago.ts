const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A time in the past as one would say it: “just now”, “5 minutes ago”, “yesterday”, “on 3 May”. Days are counted in hours, so that it needs no time zone. */
export function timeAgo(then: Date, now: Date): string {
  const ms = now.getTime() - then.getTime()
  if (ms < MINUTE) return 'just now'
  if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'minute')
  if (ms < DAY) return counted(Math.floor(ms / HOUR), 'hour')
  if (ms < 2 * DAY) return 'yesterday'
  if (ms < 14 * DAY) return counted(Math.floor(ms / DAY), 'day')
  return `on ${dayWords(then, now)}`
}

/** “3 May”, with the year when it is not this one. */
export function dayWords(day: Date, now: Date): string {
  const sameYear = day.getUTCFullYear() === now.getUTCFullYear()
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }), timeZone: 'UTC' })
}

function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'} ago`
}
