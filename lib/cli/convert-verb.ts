import type { MapBundle } from '../domain/argument/map-file.ts'
import type { Problem, Result } from '../domain/result.ts'
import { CliProblem } from './cli-problem.ts'
import { imageOptionsOf, type ImageWords } from './image-options.ts'
import { formatOfName, isMapFormat, mapFormats, type MapFormatName } from './map-formats.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'
import { writeOutput } from './write-output.ts'

/** What the input and what is asked of it do not fit: the same command would do for another map. */
const atInput = new Set(['image-too-large', 'nothing-chosen'])

/** `sic convert IN OUT`: from one format to another, with what was lost on the way. `-` is standard input or output. */
export async function convertVerb(input: string, output: string, options: { from?: string; to?: string; json?: boolean } & ImageWords): Promise<VerbOutput> {
  const from = named(options.from, input, 'from', 'read')
  const to = named(options.to, output, 'to', 'write')
  if (output === '-' && options.json) throw new CliProblem('With --json the result needs a file to go to: standard output holds the report.', 2)
  const image = imageOptionsOf(to, options)
  const reader = mapFormats[from] as { read?: (text: string) => Result<{ bundle: MapBundle; problems: readonly Problem[] }> }
  const read = reader.read!(new TextDecoder().decode(readInput(input)))
  if (!read.ok) throw new CliProblem(`${input}: ${read.error.message}`, 1)
  const written = await mapFormats[to].write(read.value.bundle, image)
  if (!written.ok) throw new CliProblem(written.error.message, atInput.has(written.error.code) ? 1 : 3)
  const { content, losses } = written.value
  if (output !== '-') writeOutput(output, content)
  const { problems } = read.value
  return {
    json: { format: 'sic/conversion@1', in: input, out: output, from, to, problems, losses },
    text: output === '-' ? content : `${output} written.\n`,
    notes: [...problems.map(({ message, at }) => `Not read as it stands: ${message}${at ? ` (${at})` : ''}`), ...losses.map(({ message }) => `Lost: ${message}`)],
  }
}

function named(given: string | undefined, path: string, option: 'from' | 'to', verb: 'read' | 'write'): MapFormatName {
  const known = Object.entries(mapFormats).filter(([, format]) => verb in format).map(([name]) => name)
  const name = given ?? formatOfName(path)
  if (name === null) throw new CliProblem(`The name ${path} does not say its format. Name it with --${option}: ${known.join(', ')}.`, 2)
  if (!isMapFormat(name) || !known.includes(name)) throw new CliProblem(`The format ‘${name}’ cannot be ${verb === 'read' ? 'read' : 'written'} here. It can be one of: ${known.join(', ')}.`, 2)
  return name
}
