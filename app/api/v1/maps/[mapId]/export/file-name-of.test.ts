import { expect, it } from 'vitest'
import { fileNameOf } from './file-name-of.ts'

it('cuts a long question between characters, so that it can be written into a header', () => {
  const name = fileNameOf(`${'x'.repeat(79)}😀 and more`)
  expect(name).toBe(`${'x'.repeat(79)}😀`)
  expect(() => encodeURIComponent(name)).not.toThrow()
})
it('leaves out what a system does not take in a name, and what would turn it round', () => {
  expect(fileNameOf('a/b\\c: “d”?\r\nSet-Cookie: x\u202egpj.exe')).toBe('a b c “d” Set-Cookie x gpj.exe')
  expect([fileNameOf('???'), fileNameOf('half \ud800'), fileNameOf('')]).toEqual(['map', 'half', 'map'])
})
