import type { DocumentNode } from 'graphql'

/** Values whose name inside is not simply the lower-case one. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EssayOrder: { PUBLISHED_DESC: 'published-desc', PUBLISHED_ASC: 'published' },
}

/** Enums whose values the server itself reads, as they stand. */
const asTheyStand: readonly string[] = ['ChangeKind', 'ProblemCode']

/**
 * For each enum of a schema, from its names to the literals of graph/: `AGREES_WITH` to `agrees_with`. Enums that no
 * record holds (ChangeKind, ProblemCode) keep their names.
 */
export const enumValues = (document: DocumentNode): Record<string, Record<string, string>> =>
  Object.fromEntries(
    document.definitions
      .filter((definition) => definition.kind === 'EnumTypeDefinition')
      .filter(({ name }) => !asTheyStand.includes(name.value))
      .map(({ name, values = [] }) => [
        name.value,
        Object.fromEntries(
          values.map((value) => [
            value.name.value,
            exceptions[name.value]?.[value.name.value] ?? value.name.value.toLowerCase(),
          ]),
        ),
      ]),
  )
