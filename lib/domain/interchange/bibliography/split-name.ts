const particles = /^(?:von|van|der|den|de|del|della|di|da|du|la|le|zu|zur|ten|ter|af|av)$/

/** An author's family name and the rest: “Leon Trotsky”, “Trotsky, Leon”, “Rosa de la Cruz”. */
export function splitName(author: string): { family: string; given: string } {
  const name = author.trim().replace(/\s+/g, ' ')
  const comma = name.indexOf(',')
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() }
  const words = name.split(' ')
  let from = words.length - 1
  while (from > 1 && particles.test(words[from - 1]!)) from--
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') }
}
