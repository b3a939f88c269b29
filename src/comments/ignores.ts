import type { Draft } from '../plan/decide/decide.ts';
import type { Block, Place } from '../plan/facts.ts';
import type { Session, WarningDraft } from '../plan/session.ts';
import { type IgnoreComment, ignoreMark, readIgnoreComments } from './ignoreComments.ts';

/** The comments of a workspace that keep code as it is. */
export class Ignores {
	readonly #byFile = new Map<string, readonly IgnoreComment[]>();
	/** Comments without a reason, and those that keep nothing. */
	readonly warnings: readonly WarningDraft[];

	/** Parses only the files that have such a comment. */
	constructor(session: Session) {
		const warnings: WarningDraft[] = [];
		for (const [file, text] of session.texts) {
			const tree = text.includes(ignoreMark) ? session.treeOf(file) : undefined;
			if (tree === undefined) continue;
			const { ignores, unknown } = readIgnoreComments(tree);
			if (ignores.length > 0) this.#byFile.set(file, ignores);
			if (!session.isEditable(file)) continue;
			for (const { start, end, word } of unknown) {
				const message = `\`${word}\` keeps nothing as it is: the comments are \`asyncshift-ignore-next-line\` and \`asyncshift-ignore-file\``;
				warnings.push({ file, start, end, code: 'ignore-unused', message });
			}
			for (const { start, end, reason, ranges } of ignores) {
				const place = { file, start, end };
				if (ranges.length === 0) {
					const message = 'no code stands on the line below this comment';
					warnings.push({ ...place, code: 'ignore-unused', message });
				} else if (reason === '') {
					const message = 'this comment does not say why the code stays as it is';
					warnings.push({ ...place, code: 'ignore-without-reason', message });
				}
			}
		}
		this.warnings = warnings;
	}

	get isEmpty(): boolean {
		return this.#byFile.size === 0;
	}

	/** Why a place stays as it is; undefined when no comment covers where it begins. */
	at({ file, start }: Pick<Place, 'file' | 'start'>): Block | undefined {
		return this.#find(file, (range) => start >= range.start && start < range.end);
	}

	/** The same for a change: neither the place nor anything that it edits may be covered. */
	of(draft: Draft): Block | undefined {
		const { file, edits } = draft;
		return (
			this.at(draft) ??
			this.#find(file, (range) =>
				edits.some(({ start, end }) =>
					// What is inserted before or behind the code leaves it as it is.
					start === end
						? start > range.start && start < range.end
						: start < range.end && end > range.start,
				),
			)
		);
	}

	#find(
		file: string,
		covers: (range: { readonly start: number; readonly end: number }) => boolean,
	): Block | undefined {
		const comment = this.#byFile.get(file)?.find(({ ranges }) => ranges.some(covers));
		if (comment === undefined) return undefined;
		const { reason } = comment;
		return {
			code: 'ignored-by-comment',
			message: `a comment keeps this as it is${reason === '' ? '' : `: ${reason}`}`,
		};
	}
}
