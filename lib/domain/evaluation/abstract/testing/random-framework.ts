/** Each argument is attacked at least once, and every attack is drawn from the seed (mulberry32). */
export function randomFramework({ size, attacks, seed }: { size: number; attacks: number; seed: number }): { size: number; from: number[]; to: number[] } {
  let state = seed
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size)
  }
  const to = Array.from({ length: attacks }, (_, index) => (index < size ? index : draw()))
  return { size, from: to.map(draw), to }
}

/** As a file of the competitions. */
export function writeAf({ size, from, to }: { size: number; from: readonly number[]; to: readonly number[] }): string {
  return [`p af ${size}`, ...from.map((attacker, index) => `${attacker + 1} ${to[index]! + 1}`), ''].join('\n')
}
