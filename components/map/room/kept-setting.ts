/** How somebody likes the room to look, on this device only; a browser that keeps nothing begins anew each time. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Nothing is lost but the setting.
  }
}
