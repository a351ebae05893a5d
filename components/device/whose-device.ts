let person: string | null = null

/** Who is signed in on the page that is open: what is kept on the device for others is none of its business. */
export function whoseDevice(): string | null {
  return person
}

export function setWhoseDevice(id: string): void {
  person = id
}
