import { describe, expect, it, vi } from 'vitest'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { aClaim, aDefinition, aMap, anAnswer, anAttack, anUndercut, aPosition, aQuestion, aSupport } from '../../../lib/domain/testing/factories.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'
import { nothingSupposed } from '../standing/supposed.ts'
import { commandContext } from './command-context.ts'
import { canRun, findCommand } from './find-command.ts'
import type { KeyPress } from './pressed-chord.ts'
import { commandGroups, type Chord, type CommandContext, type MapSurface } from './room-command.ts'
import { roomCommands } from './room-commands.ts'

const question = aQuestion()
const position = aPosition()
const reason = aClaim()
const lone = aClaim()
const sense = aDefinition()
const answer = anAnswer({ from: position, to: question })
const support = aSupport({ from: reason, to: position })
const attack = anAttack({ from: sense, to: position })
const undercut = anUndercut({ from: lone, to: support })
const map = aMap({ question: question.id, claims: [question, position, reason, lone, sense], relations: [answer, support, attack, undercut] })

const choices: string[][] = [[], [question.id], [position.id], [reason.id], [lone.id], [sense.id], [answer.id], [support.id], [attack.id], [undercut.id], [reason.id, position.id], [reason.id, support.id], [...map.claims.keys()]]
const contexts: CommandContext[] = choices.flatMap((ids) =>
  [true, false].flatMap((canEdit) => (['canvas', 'outline'] as const).map((surface) => aContext(map, { ids, canEdit, surface }))),
)

/** A room in which `ids` are chosen; whatever is done in it is heard and does nothing. */
function aContext(map: ArgumentMap, { ids, canEdit, surface }: { ids: string[]; canEdit: boolean; surface: MapSurface }): CommandContext {
  const deaf = (own: object): unknown =>
    new Proxy(own, { get: (target, name) => (name in target ? Reflect.get(target, name) : (Reflect.set(target, name, vi.fn()), Reflect.get(target, name))) })
  const selection = deaf({ ids: new Set(ids), only: ids.length === 1 ? ids[0]! : null })
  const live = deaf({ map, stored: map, canEdit, status: 'saved' })
  const room = deaf({ live, now: live, selection, actions: deaf({}), scene: { boxes: new Map(), routes: new Map(), marks: new Map() }, shown: { map }, asked: { folded: new Set(), focus: null, filter: {} }, setShown: deaf({}), canvas: { current: null }, canvasPlace: deaf({}), comparison: deaf({ open: null }), standing: deaf({ map, supposed: nothingSupposed }) }) as MapRoomState
  return commandContext(room, deaf({ view: surface === 'canvas' ? 'map' : 'outline', side: null }) as RoomPanels, surface)
}

/** The press that a shown chord asks for. */
function press(chord: Chord): KeyPress {
  const names: Record<string, string> = { Esc: 'Escape', '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', Space: ' ', '−': '-' }
  const last = chord.at(-1)!
  const shiftKey = chord.includes('Shift')
  const key = names[last] ?? (last.length === 1 && !shiftKey ? last.toLowerCase() : last)
  return { key, ctrlKey: chord.includes('Ctrl'), altKey: chord.includes('Alt'), metaKey: false, shiftKey }
}

const keyed = roomCommands.filter(({ keys }) => keys !== undefined)

describe('the commands of the room', () => {
  it('[KB1] have words, a group and an id of their own', () => {
    for (const { id, group, words } of roomCommands) {
      expect(id, words).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
      expect(words.trim().length, id).toBeGreaterThan(3)
      expect(words, id).not.toMatch(/[.!]$/)
      expect(commandGroups, id).toContain(group)
    }
    expect(new Set(roomCommands.map(({ id }) => id)).size).toBe(roomCommands.length)
    expect(new Set(roomCommands.map(({ words }) => words)).size).toBe(roomCommands.length)
  })

  it('[KB2] never share a key where both could be carried out', () => {
    for (const context of contexts) {
      const taken = new Map<string, string>()
      for (const command of keyed.filter((one) => canRun(one, context)))
        for (const chord of command.keys!) {
          const { key, ctrlKey, altKey, shiftKey } = press(chord)
          const name = JSON.stringify([key, ctrlKey, altKey, shiftKey])
          expect(taken.get(name), `${chord.join('+')} of ${command.id}`).toBeUndefined()
          taken.set(name, command.id)
        }
    }
  })

  it.each(keyed.map((command) => [command.id, command] as const))('[KB3] %s is carried out by the keys that are shown', (_id, command) => {
    const able = contexts.filter((context) => canRun(command, context))
    expect(able.length).toBeGreaterThan(0)
    for (const chord of command.keys!) for (const context of able) expect(findCommand(roomCommands, press(chord), context)).toEqual({ command, pressed: chord })
  })

  it('[KB4] that change the map are for those who may', () => {
    vi.stubGlobal('document', { execCommand: vi.fn(), querySelector: () => null })
    vi.stubGlobal('requestAnimationFrame', vi.fn())
    vi.stubGlobal('location', { assign: vi.fn() })
    for (const context of contexts.filter(({ room }) => !room.live.canEdit))
      for (const command of roomCommands.filter((one) => canRun(one, context))) {
        expect(command.edits, command.id).not.toBe(true)
        command.run(context, command.keys?.[0])
        for (const [name, action] of Object.entries(context.room.actions)) expect(action, `${command.id} calls ${name}`).not.toHaveBeenCalled()
      }
  })

  it('[KB3] are found by the place of a key where the keyboard writes other letters, and with Command on a Mac', () => {
    const context = contexts[0]!
    const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(findCommand(roomCommands, { ...bare, key: 'т', code: 'KeyN' }, context)?.command.id).toBe('add-claim')
    expect(findCommand(roomCommands, { ...bare, key: 'z', metaKey: true }, context)?.command.id).toBe('undo')
    expect(findCommand(roomCommands, { ...bare, key: 'n', metaKey: true }, context)).toBeNull()
    expect(findCommand(roomCommands, { ...bare, key: '?', shiftKey: true }, context)?.command.id).toBe('keys')
  })
})
