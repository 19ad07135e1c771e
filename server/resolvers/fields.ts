import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'

/** A field's resolver: from source and arguments (defaults filled in) to what the field shows. */
export type Resolver<S, A = never> = (source: S, args: A, context: Context, info: GraphQLResolveInfo) => unknown

/** The resolvers of one type, by field. A field without one shows the property of its name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each field has its own arguments; graphql checks them
export type Fields<S> = Readonly<Record<string, Resolver<S, any>>>
