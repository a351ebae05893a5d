/** “the_revolution-betrayed.txt” → “the revolution betrayed”. */
export function titleFromName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,8}$/, '').replace(/[_-]+/g, ' ').trim()
  return name === '' ? 'Untitled text' : name
}
