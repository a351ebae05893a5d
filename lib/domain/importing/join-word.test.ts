import { describe, expect, it } from 'vitest'
import { joinWord } from './join-word.ts'
import { vocabularyOf } from './vocabulary.ts'

const english = vocabularyOf(['the men of the sea and the land is to go in a boat that was not for the town and it is on the hill by the sea with a man'])
const german = vocabularyOf(['der Mann und die Frau ist nicht das Kind mit dem Boot auf der See und die Stadt ist nicht das Land von dem sich der Mann'])
const french = vocabularyOf(['le port et la ville est dans que les gens qui sont sur la mer et pas pour une femme avec le bateau plus que les lampes'])
const russian = vocabularyOf(['и в городе не на море что с людьми по берегу как это но из порта для него к морю от города все так же был она'])

describe('[IM33] a hyphen at a line’s end', () => {
  it.each([
    ['con', 'siders'], ['sepa', 'ration'], ['with', 'drawn'], ['propa', 'ganda'], ['No', 'vember'], ['work', 'ing'], ['be', 'longed'], ['no', 'thing'], ['co', 'llected'], ['Christ', 'mas'],
  ])('goes from %s-%s', (left, right) => expect(joinWord(left, right, english).how).toBe('drop-hyphen'))

  it.each([
    ['self', 'help'], ['best', 'known'], ['flat', 'bottomed'], ['co', 'operative'], ['so', 'called'], ['anti', 'fascist'], ['counter', 'revolution'], ['mother', 'tongue'], ['north', 'wind'], ['grammar', 'school'], ['mid', '1930s'], ['USA', 'led'],
  ])('stays in %s-%s', (left, right) => expect(joinWord(left, right, english).how).toBe('keep-hyphen'))

  it('follows the habit of the language', () => {
    expect(joinWord('Gewerkschafts', 'bewegung', german).how).toBe('drop-hyphen')
    expect(joinWord('Arbeiter', 'Klasse', german).how).toBe('keep-hyphen')
    expect(joinWord('Vor', 'und', german).how).toBe('keep-apart')
    expect(joinWord('gar', 'diens', french).how).toBe('drop-hyphen')
    expect(joinWord('peut', 'être', french).how).toBe('keep-hyphen')
    expect(joinWord('пока', 'зывают', russian).how).toBe('drop-hyphen')
    expect(joinWord('по', 'русски', russian).how).toBe('keep-hyphen')
    expect(joinWord('кто', 'то', russian).how).toBe('keep-hyphen')
  })
})
