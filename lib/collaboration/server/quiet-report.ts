const quietFor = 10_000
const longestLine = 400

/** One line for each thing that is said, and the same thing once in ten seconds, then with how often it was said meanwhile. */
export function quietReport(report: (line: string) => void): (line: string) => void {
  const said = new Map<string, number>()
  return (text) => {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, longestLine)
    const times = said.get(line)
    said.set(line, (times ?? -1) + 1)
    if (times !== undefined) return
    report(line)
    setTimeout(() => {
      const more = said.get(line) ?? 0
      said.delete(line)
      if (more > 0) report(`${line} (${more} times more)`)
    }, quietFor).unref()
  }
}
