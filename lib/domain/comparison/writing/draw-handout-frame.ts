import type { Handout } from './handout.ts'
import { handoutColours as colours, handoutType as type } from './handout-type.ts'
import { SheetPen } from './sheet-pen.ts'

const between = 18
const mostAnswers = 8

/** Above: the question, who is compared, and which answers they take. */
export function drawHandoutHead({ title, texts, answers }: Handout, width: number, madeOn: string | undefined): { heading: SheetPen; answers: SheetPen } {
  const heading = new SheetPen()
  heading.balanced(title, type.title, 0, width)
  heading.space(3)
  heading.text([...(madeOn === undefined ? [] : [madeOn]), `${texts.length === 1 ? 'one text' : `${texts.length} texts side by side`}: ${texts.join(' · ')}`].join(' · '), type.texts, 0, width, 3)
  const pen = new SheetPen()
  if (answers.length === 0) return { heading, answers: pen }
  pen.rule(width, colours.ink, 0.9)
  pen.space(6)
  pen.text('The answers, and who takes them', type.kicker, 0, width)
  pen.space(2)
  const half = (width - between) / 2
  const shown = answers.slice(0, mostAnswers)
  for (let at = 0; at < shown.length; at += 2) {
    pen.beside(
      ...shown.slice(at, at + 2).map(({ words, taken, rejected }, side) => () => {
        const x = side * (half + between)
        pen.text(words, type.answer, x, half, 2)
        pen.text(taken.length > 0 ? listed(taken) : 'Taken by none of these texts', { ...type.cited, ...(taken.length > 0 && { colour: colours.stances.asserts }) }, x, half, 2)
        if (taken.length === 0 && rejected.length > 0) pen.text(`Rejected by ${listed(rejected)}`, type.cited, x, half, 1)
        pen.space(4)
      }),
    )
  }
  return { heading, answers: pen }
}

/** Below: what nobody denies, how far they agree, the texts, and what is left out. */
export function drawHandoutFoot({ common, agreement, sources }: Handout, width: number, left: string): SheetPen {
  const pen = new SheetPen()
  const half = (width - between) / 2
  pen.rule(width, colours.ink, 0.9)
  pen.space(6)
  const columns: (() => void)[] = []
  if (common.length > 0)
    columns.push(() => {
      const [x, wide] = [0, agreement.length > 0 ? half : width]
      pen.text('Common ground: said by several, denied by none', type.kicker, x, wide)
      pen.space(1)
      for (const { words, by } of common.slice(0, 2)) {
        pen.text(words, { ...type.quote, size: 8.6, leading: 11 }, x, wide, 2)
        pen.text(listed(by), type.small, x, wide, 1)
        pen.space(1.5)
      }
    })
  if (agreement.length > 0)
    columns.push(() => {
      const [x, wide] = common.length > 0 ? [half + between, half] : [0, width]
      pen.text('How far they agree: claims and steps on which both take a side', type.kicker, x, wide)
      pen.space(1)
      for (const { a, b, agree, of, undecided } of farthest(agreement)) {
        pen.beside(
          () => pen.text(`${agree} of ${of}`, { ...type.side, colour: agree * 2 >= of ? colours.stances.asserts : colours.stances.denies }, x, 40, 1),
          () => pen.text(`${a} and ${b}${undecided > 0 ? ` (not counted: ${undecided} on which one says both)` : ''}`, { ...type.cited, colour: colours.ink }, x + 40, wide - 40, 2),
        )
        pen.space(1.5)
      }
    })
  if (columns.length > 0) {
    pen.beside(...columns)
    pen.space(5)
    pen.rule(width, colours.hairline)
    pen.space(5)
  }
  if (sources.length > 0) pen.text(`Texts: ${sources.join(' · ')}`, type.small, 0, width, 2)
  pen.text(left, type.small, 0, width, 2)
  return pen
}

/** The pairs nearest to and furthest from one another, of those with most in common. */
function farthest(pairs: Handout['agreement']): Handout['agreement'] {
  const telling = pairs.filter(({ of }) => of >= 3)
  const list = telling.length >= 2 ? telling : pairs
  return list.length <= 4 ? list : [...list.slice(0, 2), ...list.slice(-2)]
}

function listed(names: readonly string[]): string {
  return names.join(' · ')
}
