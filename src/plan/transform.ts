import type { OptionValues, TransformOptions } from './options.ts';
import type { Propose, Session } from './session.ts';

/** What people are told about a transform: the CLI lists it, the documentation is generated from it. */
export interface TransformMeta<Options extends TransformOptions = TransformOptions> {
	readonly name: string;
	/** One sentence. */
	readonly summary: string;
	/** Arguments of a typical run: `--async '<module>#<export>'`. */
	readonly usage: string;
	/** Whether it goes by rules (`--async`, `--preset`): it must have some, may have some, or takes none. */
	readonly rules: 'required' | 'optional' | 'none';
	/** Presets that it goes by when the user names no rules. */
	readonly presets?: readonly string[];
	/** Its own options, besides those of every transform. */
	readonly options: Options;
	readonly example: { readonly before: string; readonly after: string };
	/** What it leaves alone on purpose. */
	readonly notIncluded: readonly { readonly what: string; readonly why: string }[];
}

/** One migration. */
export interface Transform<Options extends TransformOptions = TransformOptions> {
	readonly meta: TransformMeta<Options>;
	/** Looks at the workspace once; the returned function may be asked again with what a check ruled out. */
	decide(session: Session, options: OptionValues<Options>): Propose;
}
