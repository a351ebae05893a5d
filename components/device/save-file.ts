/** Gives the person a file of this text, made here: it works without a connection. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
