import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, type Unit } from './krippendorff-alpha.ts'

function unitsOf(...raters: string[]): Unit[] {
  return Array.from(raters[0]!, (_, unit) => raters.map((row) => (row[unit] === '.' ? null : row[unit]!)))
}

describe('alpha', () => {
  it('[CM20] is 0.743 on Krippendorff’s worked example of four observers and twelve units (2011, C)', () => {
    const found = krippendorffAlpha(unitsOf('123321412...', '1233224125.3', '.3332342251.', '1233244125' + '1.'))
    expect(found.alpha).toBeCloseTo(0.743, 3)
    expect(found).toMatchObject({ units: 11, judgements: 40 })
  })

  it('[CM20] is 1 where all agree on more than one value, and below 0 where they agree less than by chance', () => {
    expect(krippendorffAlpha(unitsOf('1122', '1122')).alpha).toBe(1)
    expect(krippendorffAlpha(unitsOf('1212', '2121')).alpha).toBeLessThan(0)
  })

  it('[CM21] is undefined where only one value occurs or nothing was judged twice: told, not called agreement', () => {
    expect(krippendorffAlpha(unitsOf('1111', '1111'))).toMatchObject({ alpha: null, interval: null, units: 4 })
    expect(krippendorffAlpha(unitsOf('12..', '..12'))).toMatchObject({ alpha: null, units: 0, judgements: 0 })
    expect(krippendorffAlpha([])).toMatchObject({ alpha: null, units: 0 })
  })

  it('[CM21] gives an interval around it, the same each time for one seed', () => {
    const units = unitsOf('1233221412331214', '1233221412332214', '1233212412331214')
    const found = krippendorffAlpha(units, { seed: 7 })
    expect(found.interval![0]).toBeLessThanOrEqual(found.alpha!)
    expect(found.interval![1]).toBeGreaterThanOrEqual(found.alpha!)
    expect(krippendorffAlpha(units, { seed: 7 })).toEqual(found)
  })

  it('[CM21] gives no interval that would feign precision: of few units, or where every sample says the same', () => {
    // One cell on which two differ: each sample is that cell again.
    expect(krippendorffAlpha(unitsOf('1', '2'))).toMatchObject({ alpha: 0, units: 1, interval: null })
    expect(krippendorffAlpha(unitsOf('1212', '2112')).interval).toBeNull()
    expect(krippendorffAlpha(unitsOf('12121212', '12121212'))).toMatchObject({ alpha: 1, interval: null })
    expect(krippendorffAlpha(unitsOf('11111111', '22222222'))).toMatchObject({ units: 8, interval: null })
  })

  it('[CM20] does not depend on the order of raters or units, nor on what the values are called', () => {
    const unit = fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const options = { rounds: 0 }
        const { alpha } = krippendorffAlpha(units, options)
        const turned = units.map((unit) => unit.toReversed().map((value) => value && `${value}!`)).reverse()
        const again = krippendorffAlpha(turned, options).alpha
        if (alpha === null) expect(again).toBeNull()
        else expect(again).toBeCloseTo(alpha, 10)
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
})
