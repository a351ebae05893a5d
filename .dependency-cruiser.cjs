/**
 * Imports point inwards only (ARCHITECTURE.md). `npm run check` runs these rules twice: on the program, where nothing may
 * break them, and on scripts/fixtures/must-be-caught, where every one of them is broken on purpose and must be reported.
 * A fixture stands in for the folder that its path names.
 */
const fixture = '^scripts/fixtures/must-be-caught/'
/** The folder itself, or the fixture's stand-in for it. */
const at = (...folders) => folders.flatMap((folder) => [`^${folder}`, `${fixture}${folder}`])
const tests = '\\.(test|property\\.test|fuzz\\.test|contract)\\.tsx?$|/testing/'
const libraries = 'node_modules'
/** The files of lib/domain that may import a library: one for each library. */
const adapters = ['^lib/domain/interchange/yaml/yaml-text\\.ts$', '^lib/domain/interchange/agxml/parse-agxml\\.ts$']

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing-of-ours',
      comment: 'lib/domain is pure: it runs in Node, in a browser and in a worker, and knows none of them.',
      severity: 'error',
      from: { path: at('lib/domain/'), pathNot: tests },
      to: { path: [...at('app/', 'components/', 'lib/(?!domain/)', 'prisma/', 'proxy')] },
    },
    {
      name: 'domain-does-no-io',
      comment: 'No built-in of Node in lib/domain: what needs a file or a socket belongs to lib/operations or lib/extractors.',
      severity: 'error',
      from: { path: at('lib/domain/'), pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-uses-no-libraries',
      comment: 'zod describes what is let in, and is allowed throughout. A library that lib/domain cannot do without gets one adapter file, named here.',
      severity: 'error',
      from: { path: at('lib/domain/'), pathNot: [tests, ...adapters] },
      to: { path: libraries, pathNot: 'node_modules/zod/' },
    },
    {
      name: 'components-see-only-what-a-browser-may',
      comment: 'Components import lib/domain, lib/editor, lib/routes, lib/collaboration/client and each other.',
      severity: 'error',
      from: { path: at('components/'), pathNot: tests },
      to: { path: at('app/', 'prisma/', 'lib/(?!domain/|editor/|routes\\.ts|collaboration/client/)') },
    },
    {
      name: 'components-use-no-node',
      severity: 'error',
      from: { path: at('components/'), pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'primitives-import-nothing-of-ours',
      comment: 'components/ui is what the rest is made of.',
      severity: 'error',
      from: { path: at('components/ui/') },
      to: { path: [...at('app/', 'lib/', 'components/(?!ui/)')] },
    },
    {
      name: 'data-imports-domain-and-env-only',
      severity: 'error',
      from: { path: at('lib/data/'), pathNot: tests },
      to: { path: [...at('app/', 'components/', 'lib/(?!data/|domain/|env\\.ts)')] },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      from: { path: at('lib/', 'components/', 'prisma/') },
      to: { path: at('app/') },
    },
    {
      name: 'pages-do-not-start-the-program',
      comment: 'lib/server and lib/cli are entrances. Next would bundle a second copy of them into the pages.',
      severity: 'error',
      from: { path: at('app/', 'components/', 'proxy') },
      to: { path: at('lib/server/', 'lib/cli/') },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: at('app/', 'components/', 'lib/'), pathNot: tests },
      to: { path: '/testing/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or want a third. Types may refer to each other.',
      severity: 'error',
      from: { path: at('app/', 'components/', 'lib/') },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['lib/data/generated/', '\\.css$'] },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
