import { expect, it } from 'vitest'
import { readChoice } from './export-choice.ts'

it('[EX9] begins as at the first time where nothing, or nothing that can be understood, is kept', () => {
  expect(readChoice()).toMatchObject({ format: 'png', theme: 'light', paper: 'a4', across: 1, title: true })
})
