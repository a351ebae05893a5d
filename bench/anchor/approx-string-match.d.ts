/** The peer's own types are there only where bench/ is installed; the checks must not need it. */
declare module 'approx-string-match' {
  export default function search(text: string, pattern: string, maxErrors: number): { start: number; end: number; errors: number }[]
}
