import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const areas = ['graph', 'ingest', 'server', 'viewer', 'cli'] as const
type Area = (typeof areas)[number]

/** What each area may import of ours (DESIGN, section 2). */
const allowed: Readonly<Record<Area, readonly Area[]>> = {
  graph: [],
  ingest: ['graph'],
  server: ['graph'],
  viewer: [],
  cli: ['graph', 'ingest', 'server'],
}

/** Packages a domain file of graph/ may import; a store has its own driver beside them. */
const domainPackages: readonly (readonly [RegExp, RegExp])[] = [
  [/^graph\/identity\//, /^node:crypto$/],
  [/^graph\/stores\/sqlite\//, /^(node:|@photostructure\/sqlite$)/],
  [/^graph\/stores\/neo4j\//, /^(node:|neo4j-driver$)/],
  [/^graph\/open-store\.ts$/, /^node:/],
]

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...areas, 'tests', 'bench'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(join(root, file)))
const areaOf = (file: string) => areas.find((area) => file.startsWith(`${area}/`))
const product = files.filter((file) => areaOf(file) !== undefined)
const isGenerated = (file: string) => file.includes('/generated/')
const isData = (file: string) => file.startsWith('ingest/lexicon/')

const sources = new Map(
  files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    return [file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)] as const
  }),
)

/** Module names a file imports or exports from, types included. */
const importsOf = (file: string): readonly string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push((node.moduleSpecifier as ts.StringLiteral).text)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const name = node.arguments[0]
      if (name && ts.isStringLiteral(name)) found.push(name.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(sources.get(file)!)
  return found
}

const targetOf = (file: string, name: string) => normalize(join(dirname(file), name))
const ours = (file: string) => importsOf(file).filter((name) => name.startsWith('.'))

describe('architecture', () => {
  it('sees the whole product', () => {
    for (const area of areas) expect(product.some((file) => areaOf(file) === area)).toBe(true)
  })

  it('imports run in one direction', () => {
    const wrong = product.flatMap((file) => {
      const own = areaOf(file)!
      return ours(file)
        .map((name) => targetOf(file, name))
        .filter((target) => {
          const area = areaOf(target)
          return area !== undefined && area !== own && !allowed[own].includes(area)
        })
        .map((target) => `${file} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('nothing of the product imports tests or bench', () => {
    const wrong = product.filter((file) => ours(file).some((name) => /^(tests|bench)\//.test(targetOf(file, name))))
    expect(wrong).toEqual([])
  })

  it('domain files of graph/ need no package', () => {
    const wrong = product
      .filter((file) => file.startsWith('graph/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith('.'))
          .filter((name) => !domainPackages.some(([place, packages]) => place.test(file) && packages.test(name)))
          .map((name) => `${file} → ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('there is no cycle, types included', () => {
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done' || !sources.has(file)) return
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      state.set(file, 'open')
      for (const name of ours(file)) walk(targetOf(file, name), [...path, file])
      state.set(file, 'done')
    }
    for (const file of product) walk(file, [])
    expect(cycles).toEqual([])
  })

  it('no file is over 300 lines', () => {
    const long = files
      .filter((file) => !isGenerated(file) && !isData(file))
      .map((file) => [file, sources.get(file)!.text.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 300)
    expect(long).toEqual([])
  })

  it('every export has a doc comment', () => {
    const bare = product
      .filter((file) => !isGenerated(file))
      .flatMap((file) =>
        sources
          .get(file)!
          .statements.filter((node) => ts.canHaveModifiers(node))
          .filter((node) => ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword))
          .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
          .map((node) => `${file}: ${node.getText().split('\n')[0]}`),
      )
    expect(bare).toEqual([])
  })

  it('has no barrel, no export *, no drawer called utils', () => {
    const wrong = product.filter(
      (file) =>
        /(^|\/)(index|utils?|common|helpers|misc)(\/|\.tsx?$)/.test(file) ||
        sources.get(file)!.statements.some((node) => ts.isExportDeclaration(node) && !node.exportClause),
    )
    expect(wrong).toEqual([])
  })

  it('reports the sizes of files (median and 95th percentile, not enforced)', () => {
    const sizes = product.map((file) => sources.get(file)!.text.split('\n').length - 1).sort((a, b) => a - b)
    const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]!
    process.stderr.write(`${sizes.length} files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}\n`)
    expect(sizes.length).toBeGreaterThan(50)
    expect(relative(root, join(root, product[0]!))).toBe(product[0])
  })
})
