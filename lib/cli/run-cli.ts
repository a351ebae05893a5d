import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { CliProblem } from './cli-problem.ts'
import type { VerbOutput } from './verb-output.ts'

interface Streams {
  out: (content: string | Uint8Array) => void
  err: (line: string) => void
}

const group = 'a group, by name or id'

/** Names after an option. Where none follows, the next option is no name. */
function names(value: string, before: readonly string[] = []): readonly string[] {
  if (value.startsWith('--')) throw new InvalidArgumentError('Name at least one before the next option.')
  return [...before, value]
}

/**
 * Runs one `sic` command; resolves to its exit code. Each verb's module is loaded when it is asked for, so that `sic
 * convert` does not load a database's driver.
 */
export async function runCli(words: readonly string[], streams: Streams): Promise<number> {
  let code = 0
  const program = new Command('sic')
    .description('Sic et Non on the command line. Every verb takes --json: one JSON value on standard output and nothing else there; messages go to standard error.\nExit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 the program or its database is at fault.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: (text) => streams.err(text.replace(/\n$/, '')) })
  const run = (verb: (options: { json?: boolean }) => Promise<VerbOutput>) => async (options: { json?: boolean }) => {
    const output = await verb(options)
    for (const note of output.notes ?? []) streams.err(note)
    streams.out(options.json ? `${JSON.stringify(output.json)}\n` : output.text)
    code = output.exitCode ?? 0
  }
  const verb = (parent: Command, words: string, description: string) => parent.command(words).description(description).option('--json', 'print one JSON value')

  verb(program, 'read <file>', 'read a text as import understands it: blocks, repairs, what was left out (sic/read@1)').action((file: string, options) =>
    run(async () => (await import('./read-verb.ts')).readVerb(file))(options),
  )
  verb(program, 'anchor <file>', 'find passages again in a text: {text, passages} in, where each stands out (sic/anchors@1). "-" is standard input').action((file: string, options) =>
    run(async () => (await import('./anchor-verb.ts')).anchorVerb(file))(options),
  )
  verb(program, 'convert <in> <out>', 'convert a map from one format to another, and say what was lost: sic aif xaif argdown sadface carneades agxml canvas kialo markdown csv dot graphml webannotation af apx tgf svg png pdf. "-" is standard input or output')
    .option('--from <format>', 'the format of <in>, where its content and its name do not say it')
    .option('--to <format>', 'the format of <out>, where its name does not say it')
    .option('--theme <theme>', 'of a picture: light (the default) or dark')
    .option('--ids <ids>', 'of a picture: only these claims and relations, ids with commas between')
    .option('--width <pixels>', 'of a PNG: 50 to 20000')
    .option('--scale <times>', 'of a PNG, instead of its width: pixels for each pixel of the canvas (2 unless that is too large)')
    .option('--paper <paper>', 'of a PDF: a5 to a0, letter, legal, tabloid, or exact for a page of the drawing’s own size (a4)')
    .option('--orientation <way>', 'of a PDF: auto (the default), portrait or landscape')
    .option('--poster <sheets>', 'of a PDF: on several sheets to be put together, such as 3x2: three beside and two below one another')
    .option('--no-title', 'of a picture: without the title')
    .option('--no-legend', 'of a picture: without what lines and marks mean')
    .option('--no-sources', 'of a picture: without the list of documents')
    .option('--no-date', 'of a picture: without the date')
    .option('--stands', 'of a picture: how each claim stands by the reasons on the map')
    .action((input: string, output: string, options) => run(async () => (await import('./convert-verb.ts')).convertVerb(input, output, options))(options))
  verb(program, 'evaluate <file>', 'how the claims of a map, or the arguments of a framework, stand (sic/evaluation@1): maps, Carneades’ files, ICCMA files (.af .apx .tgf). "-" is standard input')
    .option('--semantics <semantics>', 'adf (maps), carneades (Carneades’ files), grounded (frameworks), complete, preferred, stable, dfquad, quadratic-energy or euler')
    .option('--grant <ids...>', 'assume nothing, and grant these claims, by id, or what these documents assert, by id or title', names)
    .option('--from <format>', 'the format of <file>, where its content and its name do not say it')
    .option('--time-limit <seconds>', 'how long a hard framework may take (60)')
    .action((file: string, options) => run(async () => (await import('./evaluate-verb.ts')).evaluateVerb(file, options))(options))
  verb(program, 'compare <file>', 'who says what on a map, where they part, and what turns on it: a table as CSV, everything with --json (sic/comparison@1). "-" is standard input')
    .option('--documents <names...>', 'only these documents (with their parts), voices and sets of texts, by id or by name', names)
    .option('--from <format>', 'the format of <file>, where its content and its name do not say it')
    .option('--out <file>', 'write it to a file: csv, xlsx, html to print, json, or a picture as svg, png or pdf, by its ending')
    .option('--to <format>', 'the format of that file, where its name does not say it')
    .option('--handout', 'the one sheet to argue from instead of the whole table: as pdf, svg or png')
    .option('--paper <paper>', 'of what is printed: a4 (the default) or letter')
    .option('--sheet <sheet>', 'of a CSV: table (the default), passages, cruxes, agreement or silences')
    .action((file: string, options) => run(async () => (await import('./compare-verb.ts')).compareVerb(file, options))(options))
  verb(program, 'suggest', 'passages of the texts in a folder that may bear on a claim, whatever words they use (sic/suggestions@1): those that share wording, those similar in meaning, never a stance')
    .requiredOption('--corpus <folder>', 'the texts: .txt .md .html .pdf .docx .epub')
    .option('--claim <text>', 'what is claimed')
    .option('--queries <file>', 'many claims: {"cases": [{"id": …, "query": …}]}. "-" is standard input')
    .option('--k <number>', 'how many passages at most, over all texts (10)')
    .action((options) => run(async () => (await import('./suggest-verb.ts')).suggestVerb(options))(options))
  verb(program, 'import <file...>', 'import texts (.txt .md .html .pdf .docx .epub) and maps (in any format that convert reads) into a group')
    .requiredOption('--group <group>', group)
    .option('--from <format>', 'these are maps, in this format')
    .option('--document <id>', 'read this document again from the file: a new revision, and its passages on it')
    .action((files: string[], options) => run(async () => (await import('./import-verb.ts')).importVerb(files, options))(options))
  verb(program, 'export <group-or-map>', 'export a map, by id, or all maps of a group')
    .option('--out <path>', 'the file of a map, or the folder for a group’s maps')
    .option('--to <format>', 'sic (the default), or any other that convert writes')
    .action((named: string, options) => run(async () => (await import('./export-verb.ts')).exportVerb(named, options))(options))

  const user = program.command('user').description('accounts')
  verb(user, 'create <email>', 'make an account; prints the link at which its password is set')
    .option('--name <name>', 'the name that others see')
    .action((email: string, options) => run(async () => (await import('./user-verbs.ts')).createUserVerb(email, options))(options))
  verb(user, 'reset <email>', 'print a link at which a new password is set').action((email: string, options) =>
    run(async () => (await import('./user-verbs.ts')).resetUserVerb(email))(options),
  )

  const token = program.command('token').description('personal tokens, with which programs ask the API')
  verb(token, 'create <email>', 'make a token of a person’s; prints it, once')
    .requiredOption('--name <name>', 'what it is for')
    .option('--scope <scope>', 'what it may do at most: read (the default), comment, write or manage')
    .option('--group <group>', 'only in this group, by name or id (all of the person’s)')
    .option('--days <days>', 'for how many days it is good: 1 to 366 (90)')
    .action((email: string, options) => run(async () => (await import('./token-verbs.ts')).createTokenVerb(email, options))(options))
  verb(token, 'list <email>', 'a person’s tokens that are good').action((email: string, options) => run(async () => (await import('./token-verbs.ts')).listTokensVerb(email))(options))
  verb(token, 'revoke <id>', 'end a token, anybody’s, by its id. "-" reads the token itself from standard input').action((id: string, options) =>
    run(async () => (await import('./token-verbs.ts')).revokeTokenVerb(id))(options),
  )

  const db = program.command('db').description('the database')
  verb(db, 'migrate', 'bring the database to this version of the program').action((options) => run(async () => (await import('./db-verbs.ts')).migrateVerb())(options))
  verb(db, 'status', 'say which migrations the database has and lacks').action((options) => run(async () => (await import('./db-verbs.ts')).statusVerb())(options))
  verb(db, 'rebuild', 'make the tables of claims and evidence anew from the maps’ logs').action((options) => run(async () => (await import('./db-verbs.ts')).rebuildVerb())(options))
  verb(program, 'doctor', 'look at all that the program stands on, and say what is wrong and what to do').action((options) => run(async () => (await import('./doctor-verb.ts')).doctorVerb())(options))

  // One value on standard output is what was asked for, also where there is nothing else to give.
  const failed = (exitCode: number, message: string): number => {
    if (words.includes('--json')) streams.out(`${JSON.stringify({ format: 'sic/problem@1', exitCode, message })}\n`)
    return exitCode
  }
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : failed(2, error.message)
    if (error instanceof CliProblem) {
      streams.err(error.message)
      return failed(error.exitCode, error.message)
    }
    streams.err(`The program failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return failed(3, 'The program failed.')
  }
}
