import type { Chance } from './chance.ts'

/** What happens to a text on its way through a scanner, an extractor or a scraper. */
export interface Profile {
  /** `web`: a line to the paragraph; else hard-wrapped. */
  layout: 'web' | 'wrapped' | 'book' | 'columns'
  width: number
  /** Of the words that could be cut at a line's end, the share that is. */
  cuts: number
  /** The extractor has joined what it cut inside a column, so that cuts are left at the ends of columns and pages only. */
  joinedInside: boolean
  /** Blanks stretched to fill the line. */
  justified: boolean
  paragraphs: 'blank' | 'indent' | 'none'
  /** Lines of a page, or of a column; 0 where the text has no pages. */
  pageLines: number
  pageMark: 'form-feed' | 'blank' | 'single-blank' | 'nothing'
  runningHead: 'none' | 'top' | 'foot' | 'alternating'
  pageNumbers: 'none' | 'arabic' | 'roman'
  /** `continued-later`: the rest of an article stands behind the next one. */
  order: 'right' | 'columns-swapped' | 'lines-mixed' | 'box-in-sentence' | 'continued-later'
  initials: 'none' | 'lost' | 'alone' | 'early' | 'after-dateline'
  captions: number
  continued: boolean
  headings: 'plain' | 'capitals' | 'numbered'
  /** Ligatures, soft hyphens, no-break blanks, decomposed letters. */
  typography: boolean
  /** Letters taken for others: nothing can be done about them, and nothing should be. */
  misread: boolean
  /** What a web page says around a text. */
  frame: boolean
  doubled: 'nothing' | 'title' | 'standfirst'
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows'
  lineEnds: '\n' | '\r\n'
}

export function randomProfile(chance: Chance): Profile {
  const layout = chance.pick(['web', 'wrapped', 'book', 'book', 'columns', 'columns', 'columns'] as const)
  const paged = layout === 'book' || layout === 'columns'
  const wrapped = layout !== 'web'
  return {
    layout,
    width: layout === 'columns' ? chance.between(38, 58) : chance.between(58, 75),
    cuts: layout === 'wrapped' ? chance.pick([0, 0.3]) : chance.pick([0.4, 0.7, 0.9]),
    joinedInside: layout === 'columns' && chance.yes(0.3),
    justified: wrapped && chance.yes(0.15),
    paragraphs: layout === 'web' ? (chance.yes(0.8) ? 'blank' : 'none') : layout === 'wrapped' ? 'blank' : layout === 'book' ? chance.pick(['indent', 'indent', 'blank']) : chance.pick(['none', 'none', 'indent', 'blank']),
    pageLines: paged ? chance.between(28, 48) : 0,
    pageMark: chance.pick(layout === 'book' ? ['form-feed', 'form-feed', 'blank', 'nothing'] : ['blank', 'single-blank', 'nothing', 'form-feed']),
    runningHead: paged ? chance.pick(['none', 'top', 'foot', 'alternating']) : 'none',
    pageNumbers: paged ? chance.pick(['none', 'arabic', 'arabic', 'roman']) : 'none',
    order: layout === 'columns' ? chance.pick(['right', 'right', 'right', 'columns-swapped', 'lines-mixed', 'box-in-sentence', 'continued-later']) : 'right',
    initials: paged ? chance.pick(['none', 'lost', 'lost', 'alone', 'early', 'after-dateline']) : 'none',
    captions: paged ? chance.pick([0, 1, 2, 4]) : 0,
    continued: layout === 'columns' && chance.yes(0.4),
    headings: chance.pick(['plain', 'plain', 'capitals', 'numbered']),
    typography: chance.yes(0.35),
    misread: wrapped && chance.yes(0.2),
    frame: layout === 'web' && chance.yes(0.85),
    doubled: layout === 'web' ? chance.pick(['nothing', 'nothing', 'title', 'standfirst']) : 'nothing',
    encoding: chance.pick(['utf-8', 'utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'windows']),
    lineEnds: chance.yes(0.2) ? '\r\n' : '\n',
  }
}
