import { expect, it } from 'vitest'
import { originAllowed } from './origin-allowed.ts'

it.each([
  ['https://sic.example', 'sic.example', ['https://sic.example'], true],
  ['https://sic.example', 'proxy.internal', ['https://sic.example/'], true],
  ['http://sic.example', 'sic.example', ['https://sic.example'], false],
  ['https://sic.example.evil.test', 'sic.example', ['https://sic.example'], false],
  ['http://192.168.0.5:3000', '192.168.0.5:3000', [], true],
  ['http://192.168.0.5', '192.168.0.5:3000', [], false],
  ['null', 'sic.example', [], false],
  [undefined, 'sic.example', [], false],
  ['file:///etc', undefined, [], false],
])('[CO3] a page of %s asking %s, allowed %j: %s', (origin, host, allowed, expected) => {
  expect(originAllowed(origin, host, allowed)).toBe(expected)
})
