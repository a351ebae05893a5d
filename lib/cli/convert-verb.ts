import { basename } from 'node:path'
import { decodeMapFile } from '../domain/interchange/decode-map-file.ts'
import { imageFormats } from '../domain/interchange/picture/image-request.ts'
import { readMapText } from '../domain/interchange/read-map-text.ts'
import { titleFromName } from '../domain/title-from-name.ts'
import { CliProblem } from './cli-problem.ts'
import { imageOptionsOf, type ImageWords } from './image-options.ts'
import { readableNames, writableNames, writableOfName, writeAs } from './map-formats.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'
import { writeOutput } from './write-output.ts'

/** What the input and what is asked of it do not fit: the same command would do for another map. */
const atInput = new Set(['image-too-large', 'nothing-chosen'])

/** `sic convert IN OUT`: from one format to another, with what was lost on the way. `-` is standard input or output. */
export async function convertVerb(input: string, output: string, options: { from?: string; to?: string; json?: boolean } & ImageWords): Promise<VerbOutput> {
  if (options.from !== undefined && !readableNames.includes(options.from)) throw new CliProblem(`The format ‘${options.from}’ cannot be read here. It can be one of: ${readableNames.join(', ')}.`, 2)
  if (options.from === undefined && imageFormats.some((image) => input.toLowerCase().endsWith(`.${image}`))) throw new CliProblem(`${input} is a picture, which cannot be read here. A map can be read from: ${readableNames.join(', ')}.`, 2)
  const to = options.to ?? writableOfName(output)
  if (to === null) throw new CliProblem(`The name ${output} does not say its format. Name it with --to: ${writableNames.join(', ')}.`, 2)
  if (!writableNames.includes(to)) throw new CliProblem(`The format ‘${to}’ cannot be written here. It can be one of: ${writableNames.join(', ')}.`, 2)
  if (output === '-' && options.json) throw new CliProblem('With --json the result needs a file to go to: standard output holds the report.', 2)
  const image = imageOptionsOf(to, options)
  const read = readMapText(decodeMapFile(readInput(input)), { fileName: input === '-' ? '' : basename(input), ...(options.from !== undefined && { format: options.from }) })
  if (!read.ok) throw new CliProblem(`${input}: ${read.error.message}${read.error.code === 'unknown-format' ? ` (--from ${readableNames.join(', ')})` : ''}`, 1)
  const { problems, format } = read.value
  const bundle = input === '-' || read.value.bundle.map.title.trim() !== '' ? read.value.bundle : { ...read.value.bundle, map: { ...read.value.bundle.map, title: titleFromName(basename(input)) } }
  const written = await writeAs(to, bundle, image)
  if (!written.ok) throw new CliProblem(written.error.message, atInput.has(written.error.code) ? 1 : 3)
  const { content, losses } = written.value
  if (output !== '-') writeOutput(output, content)
  return {
    json: { format: 'sic/conversion@1', in: input, out: output, from: format.name, to, problems, losses },
    text: output === '-' ? content : `${output} written.\n`,
    notes: [...problems.map(({ message, at }) => `Reading: ${message}${at ? ` (${at})` : ''}`), ...losses.map(({ message }) => `Writing: ${message}`)],
  }
}
