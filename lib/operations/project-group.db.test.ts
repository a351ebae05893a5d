import { expect, it, vi } from 'vitest'
import { testDatabase } from '../data/testing/test-database.ts'
import { aGroup } from '../data/testing/a-group.ts'
import { createMap } from '../data/maps.ts'
import { findClaims } from '../data/projection.ts'
import { appendUpdate } from '../data/update-log.ts'
import { standaloneEdits } from '../collaboration/server/standalone-edits.ts'
import { projectGroup } from './project-group.ts'

const database = testDatabase()

it('reads a group’s other maps though the log of one cannot be read, and says which row that one shows', async () => {
  const group = await aGroup()
  const whole = await createMap(group.editor, { group: group.id, title: 'Whole' })
  const broken = await createMap(group.editor, { group: group.id, title: 'Broken' })
  await standaloneEdits.applyCommandsToMap(group.editor, whole.id, [{ type: 'add', on: 'claim', item: { id: 'c', kind: 'claim', text: 'A caste.', tags: [] } }])
  await appendUpdate(group.editor, broken.id, 1, new Uint8Array([0, 0]))
  await database.asOwner('DELETE FROM map_updates WHERE map_id = $1', [broken.id])
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await projectGroup(group.viewer, group.id)).toEqual([{ map: broken.id, seq: 0, head: 1 }])
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
  expect((await findClaims(group.viewer, group.id, '')).map(({ text }) => text)).toEqual(['A caste.'])
})
