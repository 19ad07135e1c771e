/** What a whole corpus is linked by: its essays are read, sentences tried as propositions, rules of relations asked. */
export type LinkStep = 'read' | 'propositions' | 'relations'

/** Told how far a step is, while nothing else can run: what it does is done before linking goes on. */
export type Onward = (step: LinkStep, done: number, of: number) => void
