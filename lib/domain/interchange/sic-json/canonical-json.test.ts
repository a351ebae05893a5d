import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('orders keys by UTF-16 code unit and writes numbers and strings as RFC 8785 does', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
  expect(canonicalJson('\u0000\u001f"\\/é\u2028')).toBe('"\\u0000\\u001f\\"\\\\/é\u2028"')
})

it('leaves out what is undefined', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, null], c: { d: undefined } })).toBe('{"b":[null,null],"c":{}}')
})
