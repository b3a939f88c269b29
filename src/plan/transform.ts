import type { Proposal, Session, Withdrawn } from './session.ts';

/** What people are told about a transform: the CLI lists it, the documentation is generated from it. */
export interface TransformMeta {
	readonly name: string;
	/** One sentence. */
	readonly summary: string;
	readonly example: { readonly before: string; readonly after: string };
	/** What it leaves alone on purpose. */
	readonly notIncluded: readonly { readonly what: string; readonly why: string }[];
}

/** One migration. */
export interface Transform {
	readonly meta: TransformMeta;
	/** Looks at the workspace once; the returned function may be asked again with what a check ruled out. */
	readonly decide: (session: Session) => (withdrawn: Withdrawn) => Proposal;
}
