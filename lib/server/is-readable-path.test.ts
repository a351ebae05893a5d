import { expect, it } from 'vitest'
import { isReadablePath } from './is-readable-path.ts'

it('knows the addresses that no browser writes', () => {
  for (const path of ['/', '/maps/caf%C3%A9', '/maps/%F0%9F%98%80', '/maps/%00']) expect(isReadablePath(path), path).toBe(true)
  for (const path of ['/maps/%ff', '/maps/%', '/maps/%ED%A0%80', '/maps/%zz']) expect(isReadablePath(path), path).toBe(false)
})
