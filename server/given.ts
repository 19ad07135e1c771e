/** A record without the fields that are null or undefined, as options inside want it. */
export type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }

/** Leaves out what GraphQL gives as null: absent and null mean the same in every filter of the schema. */
export const given = <T extends object>(fields: T | null | undefined): Given<T> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>
