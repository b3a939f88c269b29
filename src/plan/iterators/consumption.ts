import type { TextEdit } from '../plan.ts';

/** What becomes of an iterator where it is used. */
export type Consumption =
	/** Nothing to do: nobody reads it, or whoever does waits already. */
	| { readonly kind: 'left' }
	/** The edits that make its consumer wait; none where an async function around it is enough. */
	| { readonly kind: 'edited'; readonly edits: readonly TextEdit[] }
	/** The function around it returns it. */
	| { readonly kind: 'handed-on' }
	/** One sentence on why it cannot be async. */
	| { readonly kind: 'problem'; readonly message: string };
