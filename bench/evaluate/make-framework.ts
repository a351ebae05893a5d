export interface MadeFramework {
  size: number
  /** Zero-based. */
  from: number[]
  to: number[]
}

/** A random framework, alike for each seed (mulberry32). With `all` every argument is attacked. */
export function makeFramework({ size, attacks, seed }: { size: number; attacks: number; seed: number }, all = false): MadeFramework {
  let state = seed
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size)
  }
  const to = Array.from({ length: attacks }, (_, index) => (all && index < size ? index : draw()))
  return { size, from: to.map(draw), to }
}

/** As a file of one of the formats. */
export function writeFramework({ size, from, to }: MadeFramework, format: 'af' | 'apx' | 'tgf'): string {
  const all = Array.from({ length: size }, (_, argument) => argument + 1)
  const attacks = from.map((attacker, index) => [attacker + 1, to[index]! + 1] as const)
  const lines =
    format === 'af'
      ? [`p af ${size}`, ...attacks.map(([a, b]) => `${a} ${b}`)]
      : format === 'apx'
        ? [...all.map((argument) => `arg(a${argument}).`), ...attacks.map(([a, b]) => `att(a${a},a${b}).`)]
        : [...all.map(String), '#', ...attacks.map(([a, b]) => `${a} ${b}`)]
  return `${lines.join('\n')}\n`
}
