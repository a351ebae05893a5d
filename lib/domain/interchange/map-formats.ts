import { canvasFormat } from './canvas/canvas-format.ts'
import { agxmlFormat } from './agxml/agxml-format.ts'
import { aifFormat } from './aif/aif-format.ts'
import { xaifFormat } from './aif/xaif-format.ts'
import { argdownFormat } from './argdown/argdown-format.ts'
import { carneadesFormat } from './carneades/carneades-format.ts'
import { csvFormat } from './csv/csv-format.ts'
import { dotFormat } from './dot/dot-format.ts'
import { afFormat } from './frameworks/af-format.ts'
import { apxFormat } from './frameworks/apx-format.ts'
import { tgfFormat } from './frameworks/tgf-format.ts'
import { graphmlFormat } from './graphml/graphml-format.ts'
import { kialoFormat } from './kialo/kialo-format.ts'
import type { MapFormat } from './map-format.ts'
import { markdownFormat } from './markdown-outline/markdown-format.ts'
import { sadfaceFormat } from './sadface/sadface-format.ts'
import { sicFormat } from './sic-json/sic-format.ts'
import { webannotationFormat } from './webannotation/webannotation-format.ts'

/**
 * Every format that a map is read from or written to as text, in the order in which they are offered: ours, those of other programs for
 * arguments, those for anything. Import, export, the API and `sic` know no others.
 */
export const mapFormats: readonly MapFormat[] = [sicFormat, aifFormat, xaifFormat, argdownFormat, sadfaceFormat, carneadesFormat, agxmlFormat, kialoFormat, canvasFormat, webannotationFormat, markdownFormat, csvFormat, dotFormat, graphmlFormat, afFormat, apxFormat, tgfFormat]
