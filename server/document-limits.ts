import {
  Kind,
  parse,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { refusal } from './errors.ts'
import type { Limits } from './limits.ts'

/** Parses a document of at most so many tokens. Throws TOO_COSTLY beyond, BAD_INPUT for what is no GraphQL. */
export const parseWithin =
  ({ tokens }: Limits) =>
  (source: Parameters<typeof parse>[0]): DocumentNode => {
    try {
      return parse(source, { maxTokens: tokens, noLocation: false })
    } catch (error) {
      if (error instanceof Error && /more th[ae][tn] \d+ tokens/.test(error.message))
        throw refusal('TOO_COSTLY', `A document has at most ${tokens} tokens.`)
      throw refusal('BAD_INPUT', error instanceof Error ? error.message : 'This is no GraphQL document.')
    }
  }

interface Depths {
  readonly data: number
  readonly introspection: number
}

/** How deep the fields of an operation lie in one another; what is under `__schema` and `__type` counts for itself. */
export const depthsOf = (
  operation: OperationDefinitionNode,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
): Depths => {
  const known = new Map<string, Depths>()
  const open = new Set<string>()
  const deepest = (set: SelectionSetNode | undefined): Depths =>
    (set?.selections ?? []).reduce<Depths>(
      (most, selection) => {
        const here = (): Depths => {
          if (selection.kind === Kind.FRAGMENT_SPREAD) return inFragment(selection.name.value)
          const inner = deepest(selection.selectionSet)
          if (selection.kind === Kind.INLINE_FRAGMENT) return inner
          if (selection.name.value.startsWith('__'))
            return { data: 0, introspection: 1 + Math.max(inner.data, inner.introspection) }
          return { data: inner.data + 1, introspection: inner.introspection }
        }
        const { data, introspection } = here()
        return { data: Math.max(most.data, data), introspection: Math.max(most.introspection, introspection) }
      },
      { data: 0, introspection: 0 },
    )
  const inFragment = (name: string): Depths => {
    const found = known.get(name)
    if (found !== undefined || open.has(name)) return found ?? { data: 0, introspection: 0 }
    open.add(name)
    const depths = deepest(fragmentNamed(name)?.selectionSet)
    open.delete(name)
    known.set(name, depths)
    return depths
  }
  return deepest(operation.selectionSet)
}

const countIn = (document: DocumentNode): { readonly aliases: number; readonly directives: number } => {
  let aliases = 0
  let directives = 0
  visit(document, {
    Field: (node) => {
      if (node.alias !== undefined) aliases += 1
    },
    Directive: () => {
      directives += 1
    },
  })
  return { aliases, directives }
}

/** The validation rule that refuses documents too deep or with too many aliases or directives, as TOO_COSTLY. */
export const documentLimits =
  (limits: Limits): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    const check = (found: number, most: number, what: string): void => {
      if (found > most) context.reportError(refusal('TOO_COSTLY', `A document has at most ${most} ${what}.`))
    }
    return {
      Document: (document) => {
        const { aliases, directives } = countIn(document)
        check(aliases, limits.aliases, 'aliases')
        check(directives, limits.directives, 'directives')
      },
      OperationDefinition: (operation) => {
        const { data, introspection } = depthsOf(operation, (name) => context.getFragment(name))
        check(data, limits.depth, 'levels of fields')
        check(introspection, limits.introspectionDepth, 'levels of introspection')
      },
    }
  }
