const prefix = 'sic.suggestions.'

/** Where one person's suggestions for one map wait on the device until the server has them. */
export function ledgerName(userId: string, mapId: string): string {
  return `${prefix}${userId}.${mapId}`
}

/** How many of a person's suggestions for which maps are on this device and not yet on the server. */
export function unsentSuggestions(userId: string): readonly { mapId: string; count: number }[] {
  const own = ledgerName(userId, '')
  return names().flatMap((name) => {
    if (!name.startsWith(own)) return []
    try {
      const count = (JSON.parse(localStorage.getItem(name) ?? '[]') as unknown[]).length
      return count > 0 ? [{ mapId: name.slice(own.length), count }] : []
    } catch {
      return []
    }
  })
}

/** Removes this person's from the device, when they sign out and drop them; what others left here stays. */
export function forgetSuggestions(userId: string): void {
  const own = ledgerName(userId, '')
  for (const name of names()) if (name.startsWith(own)) localStorage.removeItem(name)
}

function names(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    // A browser that refuses its storage has kept nothing there.
    return []
  }
}
