import { describe, expect, it } from 'vitest'
import { routes } from '../../lib/routes.ts'
import { readAskedTexts } from './asked-texts.ts'

const read = (address: string) => readAskedTexts(Object.fromEntries(new URL(address, 'http://localhost').searchParams))

describe('what an address asks to see side by side', () => {
  it('[PL1] reads what a link was made of', () => {
    expect(read(routes.sideBySide('m', { texts: ['a', 'b'], row: 'relation:r 1' }))).toEqual({ texts: ['a', 'b'], row: 'relation:r 1' })
    expect(read(routes.sideBySide('m'))).toEqual({ texts: [], row: null })
  })

  it('[PL1] takes each text once, four at most, and no row that is none', () => {
    expect(read('/x?texts=a,b,a,,c,d,e&row=nonsense')).toEqual({ texts: ['a', 'b', 'c', 'd'], row: null })
    expect(readAskedTexts({ texts: ['a', 'b'], row: 7 })).toEqual({ texts: ['b'], row: null })
  })
})
