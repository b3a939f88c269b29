import { readSource } from '../project/readSource.ts';
import type { Workspace } from '../project/workspace.ts';
import type { RefusalDraft } from './session.ts';

/** What a workspace consists of; by absolute path. */
export interface SourceTexts {
	/** Files that cannot be read as text have a guess, so that nothing in them is overlooked. */
	readonly texts: ReadonlyMap<string, string>;
	/** Sha256 of the bytes on disk; none for texts that stand in. */
	readonly hashes: ReadonlyMap<string, string>;
	readonly unreadable: readonly RefusalDraft[];
}

/** Reads the files of a workspace; @param given texts that stand in for what is on disk. */
export function readTexts(workspace: Workspace, given?: ReadonlyMap<string, string>): SourceTexts {
	const texts = new Map<string, string>();
	const hashes = new Map<string, string>();
	const unreadable: RefusalDraft[] = [];
	for (const { absolutePath: file } of workspace.files) {
		const text = given?.get(file);
		if (text !== undefined) {
			texts.set(file, text);
			continue;
		}
		const source = readSource(file);
		if ('problem' in source) {
			const message = source.problem;
			if (source.guess !== undefined) texts.set(file, source.guess);
			unreadable.push({ file, start: 0, end: 0, code: 'unreadable', message, rule: '' });
			continue;
		}
		texts.set(file, source.text);
		hashes.set(file, source.sha256);
	}
	return { texts, hashes, unreadable };
}
