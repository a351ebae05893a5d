import { describe, expect, it } from 'vitest'
import type { ClaimLink } from '../reader/reader-types.ts'
import { besideEntries } from './beside-entries.ts'

const link = (passage: string, map: string, claim: string | null): ClaimLink => ({ evidence: `${passage} ${map}`, passage, map, mapTitle: `Title ${map}`, claim, claimText: '', kind: 'claim', stance: 'asserts', settled: true })

describe('the way from a text to the texts beside it', () => {
  it('[PL10] is one for each map that cites the text, at the claim of the chosen passage', () => {
    const links = [link('p', 'm', 'c'), link('q', 'm', 'd'), link('q', 'n', null)]
    expect(besideEntries('doc', links, 'q')).toMatchObject([
      { href: '/maps/m/side-by-side?texts=doc&row=claim%3Ad', hint: 'In step by the claims of “Title m”.' },
      { href: '/maps/n/side-by-side?texts=doc' },
    ])
    expect(besideEntries('doc', [], 'q')).toEqual([])
  })
})
