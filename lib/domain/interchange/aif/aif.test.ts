import { interchangeContract } from '../testing/interchange.contract.ts'
import { aifFormat } from './aif-format.ts'
import { xaifFormat } from './xaif-format.ts'
import { dialogue, layered, monologue, olderOva, overlaid } from './testing/samples.ts'

interchangeContract({ name: 'AIF', read: aifFormat.read!, write: aifFormat.write!, samples: { 'a dialogue': dialogue, 'steps about steps': layered } })
interchangeContract({ name: 'xAIF', read: xaifFormat.read!, write: xaifFormat.write!, samples: { 'a text with spans': overlaid, 'a text by one author': monologue, 'what the OVA before saved': olderOva } })
