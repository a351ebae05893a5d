import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const russian = 'Рабочие порта собрались на площади и решили, что ни один корабль не выйдет в море, пока не вернут уволенных. '.repeat(6)
const french = 'Les gardiens du phare n’avaient jamais été consultés ; l’été fut long, et la grève dura jusqu’à Noël. '.repeat(4)

describe('[IM12] the encoding', () => {
  it.each(['utf-16le', 'utf-16be'])('%s with and without a byte order mark', (encoding) => {
    const bytes = iconv.encode(french, encoding)
    const marked = iconv.encode(french, encoding, { addBOM: true })
    expect(decodeText(bytes).text).toBe(french)
    expect(decodeText(marked).text.replace(/^\uFEFF/, '')).toBe(french)
  })

  it.each(['koi8-r', 'windows-1251'])('%s is known by its letters', (encoding) => {
    expect(decodeText(iconv.encode(russian, encoding))).toMatchObject({ text: russian, guessed: true })
  })

  it('windows-1252 with its curly quotation marks', () => {
    expect(decodeText(iconv.encode(french, 'windows-1252')).text).toBe(french)
  })

  it('what the file declares is believed where UTF-8 does not fit', () => {
    expect(decodeText(iconv.encode(russian, 'windows-1251'), 'windows-1251')).toEqual({ text: russian, encoding: 'windows-1251', guessed: false })
  })

  it('a damaged byte does not turn a UTF-8 file into another encoding', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(russian), 0xff])
    expect(decodeText(bytes)).toMatchObject({ text: `${russian}\uFFFD`, encoding: 'utf-8' })
  })
})
