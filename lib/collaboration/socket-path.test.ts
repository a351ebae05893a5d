import { describe, expect, it } from 'vitest'
import { isSocketPath, roomInPath, socketPath } from './socket-path.ts'

describe('where a map’s socket is', () => {
  it('[CO40] reads back the room from the path', () => {
    expect(roomInPath(socketPath('3f1c-map'))).toBe('map:3f1c-map')
    expect(roomInPath('/collaboration/3f1c-map/?v=1')).toBe('map:3f1c-map')
  })

  it('[CO40] takes the address without a map, and nothing that no map is called by', () => {
    for (const path of ['/collaboration', '/collaboration/', '/collaboration/a']) expect(isSocketPath(path)).toBe(true)
    for (const path of ['/collaborations', '/collaboration/a/b', '/collaboration/a%2Fb', '/collaboration/..%2f', `/collaboration/${'a'.repeat(201)}`, '/']) expect(isSocketPath(path), path).toBe(false)
    expect(roomInPath('/collaboration')).toBeNull()
    expect(roomInPath(undefined)).toBeNull()
  })
})
