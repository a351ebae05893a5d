/** A line of the file to be, and what it holds of the text. */
export interface SheetLine {
  text: string
  blanksBefore: number
  indent: number
  formFeed?: true
  role: 'text' | 'caption' | 'furniture' | 'continued' | 'initial'
  /** The stretch [from, to) of a block's text that stands on it. */
  part?: BlockPart
}

export interface BlockPart {
  block: number
  from: number
  to: number
}

export function furnitureLine(text: string, blanksBefore = 0): SheetLine {
  return { text, blanksBefore, indent: 0, role: 'furniture' }
}
