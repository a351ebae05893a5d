/** Writes corpus/expected anew: run after any change to the clean texts or to how they are spoilt, and look at what changed. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectedCases, expectedFolder, writeTruth } from './degrade/expected-cases.ts'

mkdirSync(expectedFolder, { recursive: true })
for (const name of readdirSync(expectedFolder)) rmSync(join(expectedFolder, name))
for (const { name, bytes, truth } of expectedCases()) {
  writeFileSync(join(expectedFolder, `${name}.txt`), bytes)
  writeFileSync(join(expectedFolder, `${name}.expected.json`), writeTruth(truth))
}
