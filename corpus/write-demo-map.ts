/** Writes corpus/soviet-bureaucracy.sic.json anew: run after any change to the texts, to the source, or to how texts are read. */
import { writeFileSync } from 'node:fs'
import { writeSicJson } from '../lib/domain/interchange/sic-json/write-sic-json.ts'
import { demoMapFile, makeDemoMap } from './make-demo-map.ts'

writeFileSync(demoMapFile, writeSicJson(await makeDemoMap()))
