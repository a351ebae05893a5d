const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

/** A day as the reader's own calendar has it, to tell days apart. */
export function dayKey(iso: string): string {
  const date = new Date(iso)
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
}

/** "Today", "Yesterday", "Tuesday 3 November", and in another year that too. */
export function dayTitle(iso: string, now = new Date()): string {
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (dayKey(iso) === dayKey(now.toISOString())) return 'Today'
  if (dayKey(iso) === dayKey(yesterday.toISOString())) return 'Yesterday'
  const date = new Date(iso)
  // Some browsers put a comma after the weekday where the year is told.
  return date.toLocaleDateString('en-GB', { ...day, ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) }).replace(',', '')
}

/** "10:31" */
export function timeOfDay(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', time)
}

/** "10:02–10:31", or one time where both are of the same minute. */
export function timeSpan(from: string, to: string): string {
  const [first, last] = [timeOfDay(from), timeOfDay(to)]
  return first === last ? last : `${first}–${last}`
}

/** A moment in the past to stand in a sentence: "10:31 today", "10:31 on 3 November". */
export function momentWords(iso: string, now = new Date()): string {
  const title = dayTitle(iso, now)
  if (title === 'Today' || title === 'Yesterday') return `${timeOfDay(iso)} ${title.toLowerCase()}`
  const date = new Date(iso)
  return `${timeOfDay(iso)} on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) })}`
}

/** Day and time in full, for whoever wants to know exactly. */
export function exactMoment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })
}
